import { useEffect, useEffectEvent, useState } from 'react';
import { useAgent } from './useAgent';

/** Watches that no card present at the beginning of something is taken away before its end (SGN-27, CRD-19). */
export function useCardStays(active: boolean, onRemoved: () => void): void {
  const { state } = useAgent();
  const present =
    state.phase === 'ready' ? state.snapshot.tokens.map((token) => token.id).join('\n') : undefined;
  const [atFirst, setAtFirst] = useState<string>();
  if (active && atFirst === undefined && present !== undefined) setAtFirst(present);
  if (!active && atFirst !== undefined) setAtFirst(undefined);
  const removed =
    active &&
    atFirst !== undefined &&
    present !== undefined &&
    atFirst.split('\n').some((id) => !present.split('\n').includes(id));
  const tell = useEffectEvent(onRemoved);
  useEffect(() => {
    if (removed) tell();
  }, [removed]);
}
