import { AgentFault } from './fault';
import type { Operation, OperationState } from './wire';

type Call = <T>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
  signal?: AbortSignal,
) => Promise<T>;

export interface Progress {
  onState?: ((state: OperationState) => void) | undefined;
  /** Ends the operation in the agent too: its window closes. */
  signal?: AbortSignal | undefined;
}

const WAIT_SECONDS = 25;

/** Starts what the user has to answer at the agent's window, and waits for the end. */
export async function operate<R>(
  call: Call,
  path: string,
  body: object,
  progress: Progress = {},
): Promise<R> {
  if (progress.signal?.aborted) throw new AgentFault('user.cancelled');
  return finish(call, await call<Operation<R>>('POST', path, body), progress);
}

/** Follows an operation that was started already. */
export async function finish<R>(
  call: Call,
  started: Operation<R>,
  { onState, signal }: Progress = {},
): Promise<R> {
  const path = `/v1/operations/${encodeURIComponent(started.operation)}`;
  let known = started;
  try {
    for (;;) {
      const state = known.state ?? 'queued';
      onState?.(state);
      if (state === 'done') return known.result as R;
      if (state === 'failed') throw AgentFault.of(known.problem);
      if (state === 'cancelled') throw new AgentFault('user.cancelled');
      if (state === 'expired') throw new AgentFault('user.timeout');
      known = await call<Operation<R>>(
        'GET',
        `${path}?wait=${WAIT_SECONDS}&state=${state}`,
        undefined,
        signal,
      );
    }
  } catch (error) {
    if (!signal?.aborted) throw error;
    await call('DELETE', path).catch(() => undefined);
    throw new AgentFault('user.cancelled');
  }
}
