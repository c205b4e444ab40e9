import { describe, expect, it } from 'vitest';
import { clockOf, idlePhase } from './idlePhase';

describe('the end of a session comes near', () => {
  it.each([
    [Infinity, 'calm'],
    [121, 'calm'],
    [120, 'warning'],
    [0.2, 'warning'],
    [0, 'over'],
    [-5, 'over'],
  ] as const)('GEN-37 %s seconds before: %s', (left, phase) => {
    expect(idlePhase(left, 120)).toBe(phase);
  });

  it.each([
    [120, '2:00'],
    [59.1, '1:00'],
    [9, '0:09'],
    [-3, '0:00'],
  ])('shows %s seconds as %s', (seconds, shown) => {
    expect(clockOf(seconds)).toBe(shown);
  });
});
