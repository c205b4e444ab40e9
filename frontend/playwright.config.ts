import { defineConfig } from '@playwright/test';
import { browserPath } from './e2e/support/browser.ts';

/** Browser tests against the real product: `npm run e2e` starts it, or set YINXIN_E2E_URL to one that runs. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  globalSetup: './e2e/support/globalSetup.ts',
  timeout: 180_000,
  // Agents, drivers and a server that has just been started, all on two cores.
  expect: { timeout: 30_000 },
  // One more than the two cores of the smallest machine: most of a test's time is waiting for an answer.
  workers: 3,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // Processes, drivers and browsers on a busy machine; what needed its second try is listed as flaky.
  retries: 1,
  reporter: [['list'], ['html', { open: 'never' }]],
  use: {
    // Set by the global set-up; each worker reads this file after it.
    ...(process.env.YINXIN_E2E_URL && { baseURL: process.env.YINXIN_E2E_URL }),
    // What is not there in a minute does not come: a slow test need not wait for all of its time.
    actionTimeout: 60_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Faster, and the page must not depend on the end of a movement. The browser's own argument has no effect: Playwright
    // tells each context what it prefers, none unless told.
    reducedMotion: 'reduce',
    // From the first try on, it costs a fifth of the time.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browserPath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
});
