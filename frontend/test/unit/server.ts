import { createMockApi } from '@mock/server';
import type { Handler } from '@mock/server';
import { mockHandlers } from '@mock/handlers';
import { vi } from 'vitest';

/** Puts the mock API in the place of the server; what is given goes before its usual answers. */
export function serve(handlers: Record<string, Handler> = {}, signedIn = true): string[] {
  const api = createMockApi({ ...mockHandlers(signedIn), ...handlers });
  const calls: string[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    calls.push(`${request.method} ${new URL(request.url).pathname}`);
    return api.fetch(request);
  });
  return calls;
}
