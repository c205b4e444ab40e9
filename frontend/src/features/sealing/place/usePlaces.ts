import { useState } from 'react';
import { MOST_PLACES, type NewPlace, type Place, type PlaceChange } from './places';

export interface Places {
  all: readonly Place[];
  /** The one that was last added, moved or touched. */
  chosen: number | undefined;
  full: boolean;
  choose: (id: number) => void;
  add: (place: NewPlace) => void;
  change: (id: number, change: PlaceChange) => void;
  remove: (id: number) => void;
  clear: () => void;
}

/** The positions of one operation, in the order they were added. */
export function usePlaces(): Places {
  const [{ all, chosen }, set] = useState<{
    all: readonly Place[];
    next: number;
    chosen: number | undefined;
  }>({ all: [], next: 1, chosen: undefined });
  return {
    all,
    chosen,
    full: all.length >= MOST_PLACES,
    choose: (id) => set((old) => (old.chosen === id ? old : { ...old, chosen: id })),
    add: (place) =>
      set((old) =>
        old.all.length >= MOST_PLACES
          ? old
          : { all: [...old.all, { ...place, id: old.next }], next: old.next + 1, chosen: old.next },
      ),
    change: (id, change) =>
      set((old) => ({
        ...old,
        chosen: id,
        all: old.all.map((place) => (place.id === id ? { ...place, ...change } : place)),
      })),
    remove: (id) =>
      set((old) => ({
        ...old,
        chosen: old.chosen === id ? undefined : old.chosen,
        all: old.all.filter((place) => place.id !== id),
      })),
    clear: () => set((old) => ({ ...old, all: [], chosen: undefined })),
  };
}
