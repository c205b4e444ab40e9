import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'vite';

interface MockApi {
  fetch: (request: Request) => Promise<Response>;
}

/** One per dev server, so that what a call changed is still changed after the source was edited. */
let mock: MockApi | undefined;

/** `npm run dev:mock`: the page without a backend, answered by the same handlers the component tests use. */
export function mockApi(): Plugin {
  return {
    name: 'yinxin-mock-api',
    configureServer(server) {
      server.middlewares.use('/api', (incoming, outgoing, next) => {
        void (async () => {
          const body = await bodyOf(incoming);
          if (!mock) {
            const module = await server.ssrLoadModule('/mock-api/server.ts');
            mock = (module as { createMockApi: () => MockApi }).createMockApi();
          }
          const answer = await mock.fetch(asRequest(incoming, body));
          outgoing.statusCode = answer.status;
          answer.headers.forEach((value, name) => outgoing.setHeader(name, value));
          outgoing.end(Buffer.from(await answer.arrayBuffer()));
        })().catch(next);
      });
    },
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function asRequest(incoming: IncomingMessage, body: Buffer<ArrayBuffer>): Request {
  const method = incoming.method ?? 'GET';
  return new Request(`http://localhost/api${incoming.url ?? ''}`, {
    method,
    headers: Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]),
    ...(method !== 'GET' && method !== 'HEAD' && { body }),
  });
}
