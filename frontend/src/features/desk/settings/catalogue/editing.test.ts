import { describe, expect, it } from 'vitest';
import { faultsAt, findings, limited, moved, newField, retyped, sourcesOf } from './editing';

describe('QLF-12 editing the catalogue', () => {
  it('moves by one place and stays at the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });

  it('a field that is no code has no list', () => {
    const field = { ...newField(), type: 'CODE' as const, list: 'SCOPES' };
    expect(retyped(field, 'CODES')).toHaveProperty('list', 'SCOPES');
    expect(retyped(field, 'TEXT')).not.toHaveProperty('list');
  });

  it('an empty length is no limit', () => {
    expect(limited(newField(), 'max', '20')).toHaveProperty('max', 20);
    expect(limited({ ...newField(), max: 20 }, 'max', '').max).toBeUndefined();
  });

  it('sources are read as people write lists', () => {
    expect(sourcesOf('card， market,')).toEqual(['CARD', 'MARKET']);
  });

  it('what is not filled in is found, everywhere at once', () => {
    const label = { zh: '海关', en: 'Customs' };
    const found = findings({
      version: 1,
      changedAt: '2026-11-20T02:00:00Z',
      tabs: [
        { code: 'customs', label, fields: [{ ...newField(), code: 'note', label: { zh: '备注', en: ' ' } }] },
      ],
      lists: [{ code: 'OFFICES', choices: [{ code: '', label, active: true }] }],
    });
    expect(found).toEqual({
      'tabs[0].code': { code: 'QLF_CODE_INVALID' },
      'tabs[0].fields[0].label.en': { code: 'REQUIRED' },
      'lists[0].choices[0].code': { code: 'REQUIRED' },
    });
  });

  it('faults are found at their part', () => {
    const faults = { 'tabs[1].code': 1, 'tabs[1].fields[0].list': 2, 'tabs[10].code': 3 };
    expect(faultsAt(faults, 'tabs[1]')).toEqual({ code: 1, 'fields[0].list': 2 });
    expect(faultsAt(faults, 'tabs[1].fields[0]')).toEqual({ list: 2 });
  });
});
