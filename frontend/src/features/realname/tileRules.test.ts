import type { RealNameTile } from '@/api/realNameTypes';
import { paths } from '@/app/paths';
import { describe, expect, it } from 'vitest';
import { actionOf } from './tileRules';

const tile = (change: Partial<RealNameTile>): RealNameTile => ({
  method: 'BANK_CARD',
  state: 'OPEN',
  recommended: false,
  missing: [],
  ...change,
});

describe('what a tile does', () => {
  it.each([
    ['CARD', paths.realNameCard()],
    ['IDENTITY', paths.realNameIdentity()],
    ['BANK_CARD', paths.realNameBankCard()],
    ['LEGAL_REP', paths.realNameLegalRep()],
    ['BANK_KEY', paths.realNameBankKey()],
  ] as const)('RNV-07 %s leads to its page', (method, to) => {
    expect(actionOf(tile({ method }), 'NONE')).toEqual({ kind: 'enter', to });
  });

  it('RNV-06 what is not on record is entered first', () => {
    expect(actionOf(tile({ missing: ['HOLDER'] }), 'NONE')).toEqual({
      kind: 'complete',
      to: paths.account(),
    });
  });

  it('RNV-09 at the highest level nothing is left to do', () => {
    expect(actionOf(tile({ state: 'NOT_NEEDED' }), 'HIGH')).toEqual({ kind: 'none' });
  });

  it('RNV-04 what was passed is not asked again', () => {
    expect(actionOf(tile({ state: 'PASSED' }), 'MEDIUM')).toEqual({ kind: 'none' });
  });

  it('RNV-33 the legal representative’s steps are open again where bank cards would reach more', () => {
    const passed = tile({ method: 'LEGAL_REP', state: 'PASSED' });
    expect(actionOf(passed, 'MEDIUM').kind).toBe('enter');
    expect(actionOf(passed, 'HIGH').kind).toBe('none');
  });
});
