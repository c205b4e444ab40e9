interface Supported {
  name: string;
  minimumMajor: number;
}

/** The browser as it calls itself. Chromium-based ones name Chrome too, so the more special names come first. */
const MARKS: [name: string, mark: RegExp][] = [
  ['Edge', /\bEdg\/(\d+)/],
  ['Other', /\b(?:OPR|YaBrowser|SamsungBrowser)\/(\d+)/],
  ['Firefox', /\bFirefox\/(\d+)/],
  ['Chrome', /Chrome\/(\d+)/],
];

/** GEN-02: whether the browser is one of the installation's list. One that hides its name is not. */
export function isSupported(userAgent: string, browsers: readonly Supported[]): boolean {
  const found = MARKS.map(([name, mark]) => ({ name, version: mark.exec(userAgent)?.[1] })).find(
    (it) => it.version,
  );
  return browsers.some(
    ({ name, minimumMajor }) =>
      name.toLowerCase().includes(found?.name.toLowerCase() ?? '-') && Number(found?.version) >= minimumMajor,
  );
}
