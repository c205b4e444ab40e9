import { describe, expect, it } from 'vitest';
import { dateOnly, dateTime } from './time';

describe('times', () => {
  it('are those of Shanghai, wherever the browser stands', () => {
    expect(dateTime('2026-11-20T17:05:00Z', 'zh-CN')).toBe('2026/11/21 01:05');
    expect(dateOnly('2026-11-20T17:05:00Z', 'en-US')).toBe('November 21, 2026');
  });

  it('GEN-42 a date without time stays that date', () => {
    expect(dateOnly('2020-01-01', 'zh-CN')).toBe('2020年1月1日');
  });
});
