import { usePageShown } from '@/ui/heading';
import { useEffect, useRef } from 'react';

/** Asks again when the tab is shown again: what is read here may have been changed on another one. */
export function useFreshWhenShown(refetch: () => unknown): void {
  const shown = usePageShown();
  const was = useRef(shown);
  useEffect(() => {
    if (shown && !was.current) refetch();
    was.current = shown;
  }, [shown, refetch]);
}
