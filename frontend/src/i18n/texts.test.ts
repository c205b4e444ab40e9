import { describe, expect, it } from 'vitest';
import { texts as english } from './en-US';
import { texts as chinese } from './zh-CN';

type Tree = Record<string, unknown>;

function flat(tree: Tree, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const name = prefix ? `${prefix}.${key}` : key;
    if (typeof value === 'string') found.set(name, value);
    else for (const [inner, text] of flat(value as Tree, name)) found.set(inner, text);
  }
  return found;
}

const holes = (text: string) => [...text.matchAll(/\{[^}]+\}/g)].map(([hole]) => hole).sort();

describe('texts', () => {
  const zh = flat(chinese);
  const en = flat(english);

  it('GEN-33 exist in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
  });

  it('say something, and leave the same holes to fill', () => {
    for (const [key, text] of zh) {
      expect(text.trim(), key).not.toBe('');
      expect(en.get(key)?.trim(), key).not.toBe('');
      // These name a value only one of the languages needs.
      if (!key.startsWith('errors.')) expect(holes(en.get(key) ?? ''), key).toEqual(holes(text));
    }
  });
});
