import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Ant Design writes the little it still styles at run time into <style> elements, which `style-src 'self'` refuses.
 * This puts our module with the same functions in the place of its writer; ours uses adopted style sheets.
 */
export function adoptedStyles(): Plugin {
  const ours = fileURLToPath(new URL('../src/ui/theme/dynamicCss.ts', import.meta.url));
  return {
    name: 'yinxin-adopted-styles',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!source.endsWith('dynamicCSS') && !source.endsWith('dynamicCSS.js')) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found?.id.includes('@rc-component/util') ? ours : found;
    },
  };
}
