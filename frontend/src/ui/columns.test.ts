import { describe, expect, it } from 'vitest';
import { shownColumns, toggleColumn } from './columns';

const all = ['time', 'action', 'result'];

describe('column choice', () => {
  it('UIC-18 shows all at first and what was chosen later, in the order of the list', () => {
    expect(shownColumns(all, undefined)).toEqual(all);
    expect(shownColumns(all, ['result', 'time', 'gone'])).toEqual(['time', 'result']);
    expect(shownColumns(all, ['gone'])).toEqual(all);
  });

  it('UIC-18 ticking shows, unticking hides, one column stays', () => {
    expect(toggleColumn(all, all, 'action')).toEqual(['time', 'result']);
    expect(toggleColumn(all, ['time', 'result'], 'action')).toEqual(all);
    expect(toggleColumn(all, ['time'], 'time')).toEqual(['time']);
  });
});
