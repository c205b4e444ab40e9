/** Which pages stand open as tabs: addresses in the order shown. Home is always the first and never closes (UIC-11). */
export type Tabs = readonly string[];

export const openTab = (tabs: Tabs, path: string): Tabs => (tabs.includes(path) ? tabs : [...tabs, path]);

/** What is kept for a user may be of an older version of the product: only known pages come back, each once. */
export function restoredTabs(kept: unknown, home: string, isKnown: (path: string) => boolean): Tabs {
  const paths = Array.isArray(kept) ? kept.filter((path): path is string => typeof path === 'string') : [];
  return [home, ...new Set(paths.filter((path) => path !== home && isKnown(path)))];
}

/** The tabs left over, and where to go: to the right neighbour, else the left one, if the closed tab was shown. */
export function closeTab(tabs: Tabs, path: string, shown: string): { tabs: Tabs; go: string } {
  const at = tabs.indexOf(path);
  if (at < 1) return { tabs, go: shown };
  const left = tabs.filter((other) => other !== path);
  return { tabs: left, go: path === shown ? (left[at] ?? left[at - 1] ?? shown) : shown };
}

export const closeAllTabs = (tabs: Tabs): Tabs => tabs.slice(0, 1);

/** All but the one shown and Home. */
export const closeOtherTabs = (tabs: Tabs, shown: string): Tabs =>
  tabs.filter((path, at) => at === 0 || path === shown);

/** Moves a tab by one place; Home stays where it is. */
export function moveTab(tabs: Tabs, path: string, by: 1 | -1): Tabs {
  const at = tabs.indexOf(path);
  const to = at + by;
  if (at < 1 || to < 1 || to >= tabs.length) return tabs;
  const moved = tabs.filter((other) => other !== path);
  moved.splice(to, 0, path);
  return moved;
}
