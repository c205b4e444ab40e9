import { useEffect, useState } from 'react';

/** Seconds left until an end that is kept by the clock, so a sleeping tab does not stretch the wait. */
export function useCountdown(): { left: number; start: (seconds: number) => void; stop: () => void } {
  const [end, setEnd] = useState(0);
  const [now, setNow] = useState(0);
  const left = Math.max(0, Math.ceil((end - now) / 1000));

  useEffect(() => {
    if (end === 0) return undefined;
    const ticking = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= end) clearInterval(ticking);
    }, 250);
    return () => clearInterval(ticking);
  }, [end]);

  return {
    left,
    start: (seconds) => {
      setNow(Date.now());
      setEnd(Date.now() + seconds * 1000);
    },
    stop: () => setEnd(0),
  };
}
