import { describe, expect, it } from 'vitest';
import { closeAllTabs, closeOtherTabs, closeTab, moveTab, openTab, restoredTabs } from './tabs';

const tabs = ['/home', '/a', '/b', '/c'];

describe('tabs of the console', () => {
  it('UIC-04 opens a page once and goes to it afterwards', () => {
    expect(openTab(['/home'], '/a')).toEqual(['/home', '/a']);
    expect(openTab(tabs, '/b')).toEqual(tabs);
  });

  it('UIC-10 closes any tab but Home', () => {
    expect(closeTab(tabs, '/home', '/home')).toEqual({ tabs, go: '/home' });
    expect(closeTab(tabs, '/nowhere', '/a')).toEqual({ tabs, go: '/a' });
  });

  it.each([
    ['the shown one leads to its right neighbour', '/b', '/b', '/c'],
    ['the last one leads to its left neighbour', '/c', '/c', '/b'],
    ['another one leaves the shown one shown', '/a', '/c', '/c'],
  ])('UIC-10 closing %s', (_, closed, shown, go) => {
    const result = closeTab(tabs, closed, shown);
    expect(result.go).toBe(go);
    expect(result.tabs).not.toContain(closed);
  });

  it('UIC-11 Home stays when all or the others are closed', () => {
    expect(closeAllTabs(tabs)).toEqual(['/home']);
    expect(closeOtherTabs(tabs, '/b')).toEqual(['/home', '/b']);
    expect(closeOtherTabs(tabs, '/home')).toEqual(['/home']);
  });

  it('moves a tab by one place, never before Home nor beyond the end', () => {
    expect(moveTab(tabs, '/b', -1)).toEqual(['/home', '/b', '/a', '/c']);
    expect(moveTab(tabs, '/b', 1)).toEqual(['/home', '/a', '/c', '/b']);
    expect(moveTab(tabs, '/a', -1)).toEqual(tabs);
    expect(moveTab(tabs, '/c', 1)).toEqual(tabs);
    expect(moveTab(tabs, '/home', 1)).toEqual(tabs);
  });

  it('UIC-12 restores what was open, whatever an older version left behind', () => {
    const known = (path: string) => path !== '/gone';
    expect(restoredTabs(['/home', '/a', '/gone', '/a', 7], '/home', known)).toEqual(['/home', '/a']);
    expect(restoredTabs(undefined, '/home', known)).toEqual(['/home']);
    expect(restoredTabs({ a: 1 }, '/home', known)).toEqual(['/home']);
  });
});
