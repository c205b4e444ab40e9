import { describe, expect, it } from 'vitest';
import { passwordParts, passwordStrength } from './passwordStrength';

describe('F-PASSWORD while typing', () => {
  it.each([
    ['', 'abc', 0],
    ['abc', '', 1],
    ['abcdefgh', '', 1],
    ['Abcdef12', 'abcdef', 1],
    ['Abc 1234', '', 1],
    ['密码Abc12345', '', 1],
    ['Aaaaaaa1', '', 2],
    ['Abcdef12', '', 2],
    ['Abcdefg-12', '', 3],
    ['Bright-7-Lake', '', 4],
  ])('%j of %j is level %i', (password, username, level) => {
    expect(passwordStrength(password, username)).toBe(level);
  });
  it('tells which part is met', () => {
    expect(passwordParts('Abcdef12', 'ABCDEF')).toEqual({
      length: true,
      classes: true,
      characters: true,
      notUsername: false,
    });
  });
});
