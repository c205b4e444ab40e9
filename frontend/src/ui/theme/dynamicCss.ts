/** Replaces the module of the same functions in @rc-component/util; see vite/adoptedStyles.ts. */

const sheets = new Map<string, CSSStyleSheet>();

/** Callers set attributes on what they get back; an element outside of the document takes them and does nothing. */
function standIn(): HTMLStyleElement {
  return document.createElement('style');
}

export function updateCSS(css: string, key: string): HTMLStyleElement {
  if (typeof document.adoptedStyleSheets === 'undefined') return standIn();
  let sheet = sheets.get(key);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheets.set(key, sheet);
    document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
  }
  sheet.replaceSync(css);
  return standIn();
}

export function removeCSS(key: string): void {
  const sheet = sheets.get(key);
  if (!sheet) return;
  sheets.delete(key);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
}

let counter = 0;

export function injectCSS(css: string): HTMLStyleElement {
  counter += 1;
  return updateCSS(css, `injected-${counter}`);
}

export function clearContainerCache(): void {
  // Nothing is cached per container.
}
