import { describe, expect, it } from 'vitest';
import { centreWithin, fits, groups, shownOn } from './geometry';
import { positionOf, type SeamPlace } from './places';

const page = (number: number) => ({ number, width: 210, height: 297 });
const seal = { width: 40, height: 40 };
const seam = (edge: SeamPlace['edge'], lastPage: number): SeamPlace => ({
  id: 1,
  type: 'SEAM',
  edge,
  firstPage: 2,
  lastPage,
  y: 100,
});

describe('where a seal is seen', () => {
  it('SEL-61 a point is the centre; what would stick out is moved inside', () => {
    const point = { id: 1, type: 'POINT', firstPage: 1, lastPage: 2, x: 60, y: 100 } as const;
    expect(shownOn(point, page(2), seal)).toEqual({ left: 40, top: 80, width: 40, height: 40, shift: 0 });
    expect(shownOn({ ...point, x: 5, y: 296 }, page(1), seal)).toMatchObject({ left: 0, top: 257 });
    expect(shownOn(point, page(3), seal)).toBeUndefined();
    expect(centreWithin(1, 40, 210)).toBe(20);
    expect(centreWithin(100.04, 40, 210)).toBe(100);
    expect(fits({ width: 39, height: 100 }, seal)).toBe(false);
    expect(shownOn(point, { number: 1, width: 39, height: 100 }, seal)).toBeUndefined();
  });

  it('SEL-61 across the edge each page shows its strip of the picture', () => {
    const right = [2, 3, 4, 5].map((n) => shownOn(seam('RIGHT', 5), page(n), seal));
    expect(right.map((it) => it?.left)).toEqual([200, 200, 200, 200]);
    expect(right.map((it) => it?.shift)).toEqual([0, 10, 20, 30]);
    // Fanned to the left the first page lies rightmost.
    const left = [2, 3, 4, 5].map((n) => shownOn(seam('LEFT', 5), page(n), seal));
    expect(left.map((it) => it?.left)).toEqual([0, 0, 0, 0]);
    expect(left.map((it) => it?.shift)).toEqual([30, 20, 10, 0]);
    expect(shownOn(seam('RIGHT', 5), page(6), seal)).toBeUndefined();
    expect(shownOn(seam('RIGHT', 2), page(2), seal)).toBeUndefined();
  });

  it('SEL-61 many pages share several seals, no strip narrower than 3 mm', () => {
    expect(groups(13, 40)).toEqual([13]);
    expect(groups(14, 40)).toEqual([7, 7]);
    expect(groups(27, 40)).toEqual([9, 9, 9]);
    expect(groups(28, 40)).toEqual([10, 9, 9]);
    const second = shownOn(seam('RIGHT', 15), page(9), seal);
    expect(second?.shift).toBe(0);
  });

  it('SEL-61 goes to the server by the names of the contract', () => {
    expect(positionOf(seam('LEFT', 5))).toEqual({
      type: 'SEAM',
      firstPage: 2,
      lastPage: 5,
      edge: 'LEFT',
      y: 100,
    });
    const word = { id: 9, type: 'KEYWORD', firstPage: 1, lastPage: 3, dx: 1, dy: 0 } as const;
    expect(positionOf({ ...word, keyword: '甲方', occurrence: 'ALL' })).toEqual({
      type: 'KEYWORD',
      firstPage: 1,
      lastPage: 3,
      keyword: '甲方',
      occurrence: 'ALL',
      dx: 1,
      dy: 0,
    });
  });
});
