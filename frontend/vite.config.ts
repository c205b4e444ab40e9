import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { adoptedStyles } from './vite/adoptedStyles.ts';
import { antdStyles } from './vite/antdStyles.ts';
import { mockApi } from './vite/mockApi.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => ({
  plugins: [react(), adoptedStyles(), antdStyles(), ...(mode === 'mock' ? [mockApi()] : [])],
  resolve: {
    alias: {
      '@texts': here('../backend/src/main/resources/texts'),
      '@mock': here('./mock-api'),
      '@': here('./src'),
    },
  },
  server: {
    port: 5173,
    fs: { allow: [here('.'), here('../backend/src/main/resources/texts')] },
    proxy:
      mode === 'mock' ? undefined : { '/api': { target: process.env.YINXIN_API ?? 'http://localhost:8080' } },
  },
  build: {
    target: 'es2022',
    // An inlined file would be a data: URL, which the content security policy refuses for scripts and fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 420,
    rollupOptions: {
      output: {
        manualChunks: (id) =>
          /node_modules\/(react|react-dom|react-router|scheduler|@tanstack|i18next|react-i18next)\//.test(id)
            ? 'base'
            : undefined,
      },
    },
  },
  worker: { format: 'es' },
  test: {
    environment: 'jsdom',
    globals: true,
    include: ['src/**/*.test.{ts,tsx}', 'test/unit/**/*.test.{ts,tsx}', 'mock-api/**/*.test.ts'],
    setupFiles: ['test/unit/setup.ts'],
    css: false,
    // For a busy machine: Maven's tests run beside these.
    testTimeout: 60_000,
  },
}));
