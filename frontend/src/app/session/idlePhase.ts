/** How near the end of the session is. */
export type IdlePhase = 'calm' | 'warning' | 'over';

/** @param secondsLeft until the end without a further request @param warningSeconds how long before to warn (GEN-37) */
export function idlePhase(secondsLeft: number, warningSeconds: number): IdlePhase {
  if (secondsLeft <= 0) return 'over';
  return secondsLeft <= warningSeconds ? 'warning' : 'calm';
}

/** m:ss, never below zero. */
export function clockOf(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
