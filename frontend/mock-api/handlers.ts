import * as data from './data';
import { json, problem, type Handler } from './server';

/** A session that any user name and the password `Wrong0000` excepted opens. */
export function mockHandlers(signedIn = true): Record<string, Handler> {
  let present = signedIn;
  const preferences: Record<string, unknown> = {};
  const guarded =
    (handler: Handler): Handler =>
    (call) =>
      present ? handler(call) : problem(401, 'SESSION_EXPIRED', { params: { reason: 'IDLE' } });
  return {
    'GET /site': () => json(data.site),
    'GET /session': guarded(() => json(data.session())),
    'POST /session': () => {
      present = true;
      return json(data.session(), 201);
    },
    'POST /session/extension': guarded(() => json(data.session())),
    'DELETE /session': () => {
      present = false;
      return json(undefined, 204);
    },
    'GET /account': guarded(() => json(data.account)),
    'POST /account/reveals': guarded(async ({ request }) => {
      const { password } = (await request.json()) as { password: string };
      return password === 'Wrong0000'
        ? problem(422, 'LOGIN_FAILED', {
            fieldErrors: [{ field: 'password', code: 'LOGIN_FAILED', message: '' }],
          })
        : json({ idNumber: '110101199001010018', mobile: '13812345678' });
    }),
    'GET /account/activity': guarded(({ query }) => {
      const page = Number(query.get('page') ?? 1);
      const pageSize = Number(query.get('pageSize') ?? 10);
      const items = data.activity.slice((page - 1) * pageSize, page * pageSize);
      return json({ items, page, pageSize, total: data.activity.length });
    }),
    'GET /preferences': guarded(() => json(preferences)),
    'PUT /preferences/{key}': guarded(async ({ request, parameters }) => {
      preferences[parameters['key'] ?? ''] = ((await request.json()) as { value: unknown }).value;
      return json(undefined, 204);
    }),
    'GET /announcements': guarded(() => json(data.announcements)),
    'GET /applications': () =>
      json(present ? data.applications : data.applications.map((one) => ({ ...one, open: true }))),
    'GET /document-types': () => json([{ code: 'ID_CARD', label: '身份证', active: true }]),
    'GET /modules': guarded(() => json([])),
    'GET /agreements/{type}': () => json(data.agreement),
    'GET /agreements/{type}/{version}': () => json(data.agreement),
  };
}
