import { accountChangeHandlers } from './accountChanges';
import { cardHandlers } from './cards';
import * as data from './data';
import { formHandlers } from './forms';
import { operatorHandlers } from './operators';
import { qualificationHandlers } from './qualifications';
import { realNameHandlers } from './realname';
import { recoveryHandlers } from './recovery';
import { sealingHandlers } from './sealing';
import { sealHandlers } from './seals';
import { json, problem, type Handler } from './server';

/** Reads of a signed-in administrator; the passwords that open are told in ./forms, `Wrong0000` reveals nothing. */
export function mockHandlers(signedIn = true): Record<string, Handler> {
  let present = signedIn;
  const preferences: Record<string, unknown> = {};
  const guarded =
    (handler: Handler): Handler =>
    (call) =>
      present ? handler(call) : problem(401, 'SESSION_EXPIRED', { params: { reason: 'IDLE' } });
  const open = () => {
    present = true;
  };
  return {
    ...formHandlers(open),
    ...cardHandlers(open),
    ...operatorHandlers(),
    ...recoveryHandlers(),
    ...qualificationHandlers(),
    ...realNameHandlers(),
    ...sealHandlers(),
    ...sealingHandlers(),
    ...accountChangeHandlers(guarded),
    'GET /site': () => json(data.site),
    'GET /partner-sites/{code}': ({ parameters }) =>
      parameters['code'] === 'sample-port'
        ? json({ code: 'sample-port', name: '样例口岸', address: 'https://port.sample.example/' })
        : problem(404, 'NOT_FOUND'),
    'GET /session': guarded(() => json(data.session())),
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
    'GET /account/change-over': guarded(() => json(data.changeOver)),
    'GET /account/closing': guarded(() => json(data.closing)),
    'GET /account/sessions': guarded(() => json(data.ownSessions)),
    'DELETE /account/sessions': guarded(() => {
      data.ownSessions.splice(1);
      return json(undefined, 204);
    }),
    'DELETE /account/sessions/{id}': guarded(({ parameters }) => {
      const at = data.ownSessions.findIndex((one) => one.sessionId === parameters['id']);
      if (at >= 0) data.ownSessions.splice(at, 1);
      return json(undefined, 204);
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
    'GET /modules': guarded(() => json([])),
    'GET /agreements/{type}/{version}': () => json(data.agreement),
  };
}
