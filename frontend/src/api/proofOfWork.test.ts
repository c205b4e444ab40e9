import { describe, expect, it, vi } from 'vitest';
import { solve, WorkFailed, type WorkAnswer, type WorkOrder } from './proofOfWork';

const CHALLENGE = {
  algorithm: 'SHA-256',
  challenge: 'c0ffee',
  maxNumber: 5000,
  salt: 'salt',
  signature: 'sig',
};

/** A worker that says what the test tells it to. */
function aWorker(says: WorkAnswer[]) {
  const worker = {
    onmessage: null as ((event: { data: WorkAnswer }) => void) | null,
    onerror: null,
    terminate: vi.fn(),
    postMessage: vi.fn<(order: WorkOrder) => void>(() => {
      queueMicrotask(() => says.forEach((data) => worker.onmessage?.({ data })));
    }),
  };
  return { worker, start: () => worker as unknown as Worker };
}

describe('proof of work instead of a picture', () => {
  it('GEN-24 answers with the ALTCHA payload and reports how far it is', async () => {
    const { worker, start } = aWorker([{ share: 0.3 }, { number: 1234 }]);
    const shares: number[] = [];
    const payload = await solve(CHALLENGE, (share) => shares.push(share), start).result;
    expect(JSON.parse(atob(payload))).toEqual({
      algorithm: 'SHA-256',
      challenge: 'c0ffee',
      number: 1234,
      salt: 'salt',
      signature: 'sig',
    });
    expect(shares).toEqual([0.3]);
    expect(worker.terminate).toHaveBeenCalled();
  });

  it('fails where the browser cannot do it', async () => {
    const { start } = aWorker([{ failed: true }]);
    await expect(solve(CHALLENGE, () => undefined, start).result).rejects.toBeInstanceOf(WorkFailed);
    const none = () => {
      throw new Error('no workers here');
    };
    await expect(solve(CHALLENGE, () => undefined, none).result).rejects.toThrow();
  });
});
