import { solveChallenge } from 'altcha-lib/v1';
import type { WorkAnswer, WorkOrder } from './proofOfWork';

/** Numbers tried between two words to the page. */
const STRIDE = 1500;

const say = (answer: WorkAnswer) => self.postMessage(answer);

async function work({ algorithm, challenge, salt, maxNumber }: WorkOrder): Promise<void> {
  for (let from = 0; from <= maxNumber; from += STRIDE) {
    const to = Math.min(from + STRIDE - 1, maxNumber);
    const found = await solveChallenge(challenge, salt, algorithm, to, from).promise;
    if (found) {
      say({ number: found.number });
      return;
    }
    say({ share: to / maxNumber });
  }
  say({ failed: true });
}

self.onmessage = (event: MessageEvent<WorkOrder>) => {
  work(event.data).catch(() => say({ failed: true }));
};
