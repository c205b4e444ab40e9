import type { SealingPage } from '@/api/sealingTypes';
import { isOn, type Place, type SeamPlace } from './places';

/** All in millimetres, as the server reckons, so that the preview shows what will be. */

export interface Size {
  width: number;
  height: number;
}

/** What is seen of a seal on a page, and how far its picture lies left of that. */
export interface Shown extends Size {
  left: number;
  top: number;
  shift: number;
}

/** No strip of a seal across the edge is narrower. */
const NARROWEST = 3;

/** Nobody points more exactly than to a tenth. */
export const round = (mm: number): number => Math.round(mm * 10) / 10;

const within = (start: number, length: number, room: number) => Math.max(0, Math.min(start, room - length));

/** The nearest centre at which the seal lies wholly on the page. */
export const centreWithin = (centre: number, length: number, room: number): number =>
  round(within(centre - length / 2, length, room) + length / 2);

export const fits = (page: Size, seal: Size): boolean =>
  page.width >= seal.width && page.height >= seal.height;

/** How many pages share one seal: nearly equal groups. */
export function groups(pages: number, width: number): number[] {
  const most = Math.max(2, Math.floor(width / NARROWEST + 1e-9));
  const n = Math.ceil(pages / most);
  return Array.from({ length: n }, (_, at) => Math.floor(pages / n) + (at < pages % n ? 1 : 0));
}

function strip(seam: SeamPlace, page: SealingPage, seal: Size): Shown | undefined {
  const pages = seam.lastPage - seam.firstPage + 1;
  if (pages < 2) return undefined;
  let nth = page.number - seam.firstPage;
  let of = 1;
  for (of of groups(pages, seal.width)) {
    if (nth < of) break;
    nth -= of;
  }
  const width = seal.width / of;
  const right = seam.edge === 'RIGHT';
  return {
    left: right ? page.width - width : 0,
    top: within(seam.y - seal.height / 2, seal.height, page.height),
    width,
    height: seal.height,
    // Fanned to the left the first page lies rightmost.
    shift: right ? width * nth : seal.width - width * (nth + 1),
  };
}

/** Undefined where nothing of it can be shown here: on other pages, and where the server looks for a keyword. */
export function shownOn(place: Place, page: SealingPage, seal: Size): Shown | undefined {
  if (!isOn(place, page.number)) return undefined;
  switch (place.type) {
    case 'KEYWORD':
      return undefined;
    case 'SEAM':
      return strip(place, page, seal);
    case 'POINT':
      return fits(page, seal)
        ? {
            left: within(place.x - seal.width / 2, seal.width, page.width),
            top: within(place.y - seal.height / 2, seal.height, page.height),
            ...seal,
            shift: 0,
          }
        : undefined;
  }
}
