import { ApiProblem } from '@/api/problem';

/** More rounds than this only happen where something changes with each of them. */
const ROUNDS = 4;

/**
 * Sends a change; where something would follow that nobody has accepted yet, it is told first and the same change sent
 * once more (ADR 23).
 * @param confirm shows what follows; false stops
 * @return undefined where the person did not want what follows; nothing has happened then
 */
export async function announced<T>(
  send: (accepted: string[]) => Promise<T>,
  confirm: (effects: readonly string[]) => Promise<boolean>,
): Promise<T | undefined> {
  let accepted: string[] = [];
  for (let round = 1; ; round += 1) {
    try {
      return await send(accepted);
    } catch (error) {
      const toAccept = error instanceof ApiProblem && error.code === 'EFFECTS_NOT_ACCEPTED';
      if (!toAccept || round >= ROUNDS) throw error;
      if (!(await confirm(error.effects))) return undefined;
      accepted = [...error.effects];
    }
  }
}
