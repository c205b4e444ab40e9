import { json, problem, type Handler } from './server';

/**
 * Changes of the own data. Names that end with 不符 are not confirmed by the register; with 已变更 somebody else was faster.
 */
export function accountChangeHandlers(guarded: (handler: Handler) => Handler): Record<string, Handler> {
  let correction: Record<string, unknown> = { state: 'NONE', licence: false, wrong: [] };
  let sync: Record<string, unknown> | undefined;

  const change =
    (...effects: string[]): Handler =>
    async ({ request }) => {
      const body = (await request.json()) as { orgName?: string; name?: string; acceptedEffects?: string[] };
      const name = body.orgName ?? body.name ?? '';
      if (name.endsWith('已变更')) return problem(409, 'CONFLICT_STALE');
      if (name.endsWith('不符')) {
        return problem(422, 'ORG_CHECK_FAILED', {
          fieldErrors: [{ field: 'orgName', code: 'ORG_CHECK_FAILED', message: '企业名称与登记信息不一致' }],
        });
      }
      return effects.every((effect) => body.acceptedEffects?.includes(effect))
        ? json({ changed: true, effects })
        : problem(409, 'EFFECTS_NOT_ACCEPTED', { params: { effects } });
    };
  const codeSent: Handler = () => json({ resendAfterSeconds: 60 }, 202);
  const view = () => ({
    available: true,
    directoryName: '示例用户目录',
    data: ['ACCOUNT_KIND', 'NAME', 'DOCUMENT', 'MOBILE', 'ORGANISATION', 'REAL_NAME_LEVEL'],
    ...(sync && { last: sync }),
  });

  const handlers: Record<string, Handler> = {
    'PUT /account/identity': change('REAL_NAME_VOID', 'SIGN_IN_AGAIN'),
    'PUT /account/organisation': change('ORGANISATION_REAL_NAMES_VOID', 'SIGN_IN_AGAIN'),
    'GET /account/organisation/correction': () => json(correction),
    'PUT /account/organisation/correction/licence': () => {
      correction = { state: 'DRAFT', licence: true, wrong: [] };
      return json(correction);
    },
    'POST /account/organisation/correction': () => {
      correction = {
        state: 'OPEN',
        licence: true,
        taskNo: 'INF-20261121-0001',
        expectedAt: '2026-11-25T09:00:00Z',
        wrong: [],
      };
      return json(correction, 201);
    },
    'POST /account/phone/proof/sms-codes': codeSent,
    'POST /account/phone/proof': () => json(undefined, 204),
    'POST /account/phone/sms-codes': codeSent,
    'PUT /account/phone': change(),
    'POST /account/email/email-codes': codeSent,
    'PUT /account/email': change(),
    'PUT /account/overseas': change(),
    'PUT /account/registration-number': () => json(undefined, 204),
    'GET /account/directory-sync': () => json(view()),
    'POST /account/directory-sync': () => {
      sync = { state: 'ACCEPTED', at: new Date().toISOString() };
      return json(view());
    },
  };
  return Object.fromEntries(
    Object.entries(handlers).map(([signature, handler]) => [signature, guarded(handler)]),
  );
}
