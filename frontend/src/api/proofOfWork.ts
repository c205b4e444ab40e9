import type { PowChallenge } from './schemas';

export type WorkOrder = Pick<PowChallenge, 'algorithm' | 'challenge' | 'salt' | 'maxNumber'>;

/** What the worker says: how much of the range is tried, the number found, or that it cannot be found. */
export type WorkAnswer = { share: number } | { number: number } | { failed: true };

export interface Work {
  /** The ALTCHA payload: base64 of JSON. */
  result: Promise<string>;
  stop: () => void;
}

/** Not solvable here: no worker, no digests (page not served safely), or a challenge without solution. */
export class WorkFailed extends Error {}

const newWorker = () => new Worker(new URL('./proofOfWork.worker.ts', import.meta.url), { type: 'module' });

/** Looks for the number behind a challenge beside the page, so that the page stays quick. */
export function solve(
  challenge: PowChallenge,
  onShare: (share: number) => void,
  start: () => Worker = newWorker,
): Work {
  let worker: Worker | undefined;
  const result = new Promise<string>((resolve, reject) => {
    worker = start();
    worker.onerror = () => reject(new WorkFailed());
    worker.onmessage = ({ data }: MessageEvent<WorkAnswer>) => {
      if ('share' in data) onShare(data.share);
      else if ('number' in data) resolve(payload(challenge, data.number));
      else reject(new WorkFailed());
    };
    const { algorithm, salt, maxNumber } = challenge;
    worker.postMessage({ algorithm, challenge: challenge.challenge, salt, maxNumber } satisfies WorkOrder);
  }).finally(() => worker?.terminate());
  return { result, stop: () => worker?.terminate() };
}

export function payload({ algorithm, challenge, salt, signature }: PowChallenge, number: number): string {
  return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
}
