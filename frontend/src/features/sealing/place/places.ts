import type { SealPosition } from '@/api/sealingTypes';

/** Where a seal shall be, as the page keeps it (SEL-61). Millimetres from the top left; pages from 1, both included. */

interface OnPages {
  /** Of this page alone, so that a list can keep apart what is alike. */
  id: number;
  firstPage: number;
  lastPage: number;
}

/** The seal's centre on each of the pages. */
export interface PointPlace extends OnPages {
  type: 'POINT';
  x: number;
  y: number;
}

/** The seal's centre on a keyword's, moved by dx and dy. */
export interface KeywordPlace extends OnPages {
  type: 'KEYWORD';
  keyword: string;
  occurrence: 'FIRST' | 'LAST' | 'ALL';
  dx: number;
  dy: number;
}

/** One seal across the edge of all the pages (骑缝章). */
export interface SeamPlace extends OnPages {
  type: 'SEAM';
  edge: 'LEFT' | 'RIGHT';
  y: number;
}

export type Place = PointPlace | KeywordPlace | SeamPlace;
export type NewPlace = Omit<PointPlace, 'id'> | Omit<KeywordPlace, 'id'> | Omit<SeamPlace, 'id'>;
/** What may be changed of one, whichever it is. */
export type PlaceChange = Partial<
  Omit<PointPlace, 'id' | 'type'> & Omit<KeywordPlace, 'id' | 'type'> & Omit<SeamPlace, 'id' | 'type'>
>;

/** As many as the server takes. */
export const MOST_PLACES = 50;
export const KEYWORD_LENGTH = 50;

export const isOn = ({ firstPage, lastPage }: Place, page: number): boolean =>
  page >= firstPage && page <= lastPage;

export function positionOf(place: Place): SealPosition {
  const { type, firstPage, lastPage } = place;
  switch (type) {
    case 'POINT':
      return { type, firstPage, lastPage, x: place.x, y: place.y };
    case 'KEYWORD': {
      const { keyword, occurrence, dx, dy } = place;
      return { type, firstPage, lastPage, keyword, occurrence, dx, dy };
    }
    case 'SEAM':
      return { type, firstPage, lastPage, edge: place.edge, y: place.y };
  }
}
