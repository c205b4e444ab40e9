import { describe, expect, it } from 'vitest';
import { otherKind } from './kinds';

describe('the form a code belongs to', () => {
  it.each([
    ['enterprise', '91350100M000100Y43', undefined],
    ['institution', '91350100M000100Y43', 'enterprise'],
    ['enterprise', '121000004000000050', undefined],
    ['enterprise', '', undefined],
  ] as const)('REG-38 %s with %j: %s', (kind, code, other) => {
    expect(otherKind(kind, code)).toBe(other);
  });
  it('REG-38 12 marks a public institution', () => {
    const last = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');
    const code = last
      .map((one) => `12110108M000100Y4${one}`)
      .find((one) => otherKind('enterprise', one) !== undefined);
    expect(code && otherKind('enterprise', code)).toBe('institution');
    expect(code && otherKind('institution', code)).toBeUndefined();
  });
});
