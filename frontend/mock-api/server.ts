import { mockHandlers } from './handlers';

/** The contract without a backend, for component tests and `npm run dev:mock`. */

export type Handler = (call: Call) => Response | Promise<Response>;

interface Call {
  request: Request;
  parameters: Record<string, string>;
  query: URLSearchParams;
}

export const json = (body: unknown, status = 200) =>
  new Response(status === 204 ? null : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
  });

export const problem = (status: number, code: string, more: object = {}) =>
  json(
    { type: 'about:blank', title: code, status, code, message: code, reference: 'MOCK-0001', ...more },
    status,
  );

export function createMockApi(handlers: Record<string, Handler> = mockHandlers()) {
  const table = Object.entries(handlers).map(([signature, handler]) => {
    const [method = '', path = ''] = signature.split(' ');
    const names = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '');
    return { method, names, form: new RegExp(`^/api/v1${path.replace(/\{\w+\}/g, '([^/]+)')}$`), handler };
  });
  return {
    async fetch(request: Request): Promise<Response> {
      const url = new URL(request.url);
      for (const { method, names, form, handler } of table) {
        const found = request.method === method ? form.exec(url.pathname) : null;
        if (!found) continue;
        const parameters = Object.fromEntries(
          names.map((name, at) => [name, decodeURIComponent(found[at + 1] ?? '')]),
        );
        return handler({ request, parameters, query: url.searchParams });
      }
      return problem(404, 'NOT_FOUND');
    },
  };
}
