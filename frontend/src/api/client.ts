import { currentLanguage } from '@/i18n';
import createClient, { type Middleware } from 'openapi-fetch';
import { connection } from './connection';
import { ApiProblem, NetworkLost, type ProblemBody } from './problem';
import type { paths } from './schema';
import { sessionEvents } from './sessionEvents';

/** Marks a request that must not count as activity of the user (GEN-37). */
export const BACKGROUND = { 'X-Yinxin-Background': '1' } as const;

const marks: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLanguage());
    if (request.method !== 'GET' && request.method !== 'HEAD') request.headers.set('X-Yinxin-Request', '1');
    return request;
  },
  onResponse({ request, response }) {
    connection.found();
    if (response.ok && !request.headers.has('X-Yinxin-Background')) sessionEvents.active();
  },
  onError() {
    connection.lost();
    return new NetworkLost();
  },
};

export const client = createClient<paths>({
  baseUrl: globalThis.location.origin,
  credentials: 'same-origin',
  // Looked up at each call, so that tests can put the mock API in its place.
  fetch: (request) => globalThis.fetch(request),
});
client.use(marks);

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The answer's content, or the one kind of error all callers know. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  throw refusal(response, error as ProblemBody | string | undefined);
}

/** What an answer refuses; if it also tells that the session has ended, the shell hears of it. */
export function refusal(response: Response, body: ProblemBody | string | undefined): ApiProblem {
  const problem = new ApiProblem(response, body);
  if (problem.code === 'SESSION_EXPIRED') sessionEvents.ended(problem.reason);
  return problem;
}
