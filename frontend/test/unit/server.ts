import { createMockApi } from '@mock/server';
import type { Handler } from '@mock/server';
import { mockHandlers } from '@mock/handlers';
import { vi } from 'vitest';

/**
 * Puts the mock API in the place of the server; what is given goes before its usual answers.
 * @param agent answers on the agent's ports; nobody does without one
 */
export function serve(
  handlers: Record<string, Handler> = {},
  signedIn = true,
  agent?: { fetch: (url: string, init?: RequestInit) => Promise<Response> },
): string[] {
  const api = createMockApi({ ...mockHandlers(signedIn), ...handlers });
  const calls: string[] = [];
  vi.stubGlobal('fetch', (request: Request | string, init?: RequestInit) => {
    if (typeof request === 'string') {
      return agent ? agent.fetch(request, init) : Promise.reject(new TypeError('Failed to fetch'));
    }
    calls.push(`${request.method} ${new URL(request.url).pathname}`);
    return api.fetch(request);
  });
  return calls;
}
