import { useSyncExternalStore } from 'react';

const REDUCED = '(prefers-reduced-motion: reduce)';

const subscribe = (onChange: () => void) => {
  const media = matchMedia(REDUCED);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
};

/** Whether the user has asked the system for less movement (WCAG 2.3.3). */
export const useReducedMotion = (): boolean =>
  useSyncExternalStore(subscribe, () => matchMedia(REDUCED).matches);
