import { client, unwrap } from './client';

type Answer<T> = Promise<{ data?: T; error?: unknown; response: Response }>;
type Untyped = (path: string, init: object) => Answer<unknown>;

/** Until the contract has them: calls by address. */
export function send<T>(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: object,
  idempotencyKey?: string,
): Promise<T> {
  const call = (client as unknown as Record<string, Untyped>)[method] as Untyped;
  return unwrap(
    call(path, {
      ...(body && { body }),
      ...(idempotencyKey && { headers: { 'Idempotency-Key': idempotencyKey } }),
    }) as Answer<T>,
  );
}
