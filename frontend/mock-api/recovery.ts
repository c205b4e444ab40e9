import { json, problem, type Handler } from './server';

/**
 * Recoveries without a backend. The mobile 13800138000 is the bound one; persons whose name ends with 本人 match as the
 * administrator, 法人 as the legal representative; a document number that ends with 3333 does not match. User names:
 * `card01` must be activated by card, `abroad1` is an overseas organisation, `school1` a public institution, `nobody1` lacks data.
 */

type Body = Record<string, unknown>;
type State = Body & { recoveryId: string; kind?: string; method?: string; step: string };

const BOUND = '13800138000';
const text = (body: Body, name: string) => (typeof body[name] === 'string' ? body[name] : '');
const wrong = (field: string, code: string) =>
  problem(422, 'VALIDATION_FAILED', { fieldErrors: [{ field, code, message: code }] });

const FIRST: Record<string, string> = {
  ACCOUNT_INFORMATION: 'ORGANISATION',
  CORPORATE_BANK: 'ORGANISATION',
  BOUND_PHONE: 'MOBILE',
  BANK_CARD: 'REQUESTER',
  MANUAL_REVIEW: 'MOBILE',
};

const QR =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 21 21"><rect width="21" height="21" fill="#fff"/><path d="M0 0h7v7H0zM14 0h7v7h-7zM0 14h7v7H0zM9 9h3v3H9zM14 14h3v3h-3zM18 10h3v2h-3z"/></svg>';

export function recoveryHandlers(): Record<string, Handler> {
  const all = new Map<string, State>();
  let counter = 0;

  const begin = (state: Body & { step: string }): State => {
    counter += 1;
    const begun = {
      ...state,
      recoveryId: `recovery-${counter}`,
      expiresAt: new Date(Date.now() + 1_800_000).toISOString(),
    };
    all.set(begun.recoveryId, begun);
    return begun;
  };
  const bodyOf = async (request: Request): Promise<Body> => (await request.json().catch(() => ({}))) as Body;

  /** A step of one recovery: gives what changes, or an answer of its own. */
  const step =
    (change: (state: State, body: Body) => Body | Response): Handler =>
    async ({ request, parameters }) => {
      const state = all.get(parameters['id'] ?? '');
      if (!state) return problem(410, 'RECOVERY_EXPIRED');
      const changed = change(state, await bodyOf(request));
      if (changed instanceof Response) return changed;
      Object.assign(state, changed);
      return json(state);
    };
  const found = (kind: unknown) => ({
    step: 'DONE',
    usernames: [
      {
        username: kind === 'ADMIN' ? 'ChenAdmin01' : kind === 'OPERATOR' ? 'Operator88' : 'Person2020',
        kind: kind === 'ADMIN' ? 'ENT_ADMIN' : kind === 'OPERATOR' ? 'ENT_OPERATOR' : 'INDIVIDUAL',
        holderName: '钱*试',
        state: 'ACTIVE',
        createdAt: '2024-03-01T02:00:00Z',
      },
    ],
  });
  const sent: Handler = ({ parameters }) =>
    all.has(parameters['id'] ?? '')
      ? json({ resendAfterSeconds: 60 }, 202)
      : problem(410, 'RECOVERY_EXPIRED');
  const codeIsWrong = (body: Body) => text(body, 'smsCode') !== '' && text(body, 'smsCode') !== '123456';
  const personIsWrong = (body: Body) => text(body, 'idNumber').endsWith('3333');
  const methods = (username: string, legalFailed: boolean) =>
    username === 'abroad1'
      ? [
          { method: 'EMAIL', target: 'pr***@mail.example', complete: true },
          { method: 'MANUAL_REVIEW', complete: true },
        ]
      : [
          { method: 'PHONE', target: '138****8000', complete: username !== 'nobody1' },
          { method: 'EMAIL', target: 'pr***@mail.example', complete: username !== 'nobody1' },
          { method: 'ACCOUNT_INFORMATION', complete: username !== 'nobody1' },
          { method: 'LEGAL_REPRESENTATIVE', complete: true },
          { method: 'E_LICENCE', complete: true },
          ...(legalFailed ? [{ method: 'MANUAL_REVIEW', complete: true }] : []),
        ];
  const submitted = {
    step: 'SUBMITTED',
    taskNo: 'RC20261121000001',
    expectedAt: new Date(Date.now() + 2 * 86_400_000).toISOString(),
  };
  const picture: Handler = ({ parameters }) => {
    const state = all.get(parameters['id'] ?? '');
    if (state)
      state['pictures'] = [...((state['pictures'] as string[] | undefined) ?? []), parameters['slot']];
    return json({ slot: parameters['slot'], width: 800, height: 600, size: 1000 });
  };

  return {
    'GET /banks': () =>
      json([
        {
          code: 'SB1',
          name: '沙箱第一银行',
          address: 'http://127.0.0.1:8025',
          browserNote: '需使用该银行的 USB Key 和控件',
        },
        { code: 'SB2', name: '沙箱第二银行', address: 'http://127.0.0.1:8025' },
        { code: 'SB3', name: '沙箱第三银行', address: 'http://127.0.0.1:8025' },
      ]),
    'POST /recoveries/username': async ({ request }) => {
      const { kind, method } = (await bodyOf(request)) as { kind: string; method: string };
      return json(begin({ kind, method, step: FIRST[method] ?? 'MOBILE' }), 201);
    },
    'GET /recoveries/username/{id}': step(() => ({})),
    'POST /recoveries/username/{id}/sms-codes': sent,
    'POST /recoveries/username/{id}/email-codes': sent,
    'POST /recoveries/username/{id}/organisation': step((state, body) => {
      if (codeIsWrong(body)) return wrong('smsCode', 'SMS_CODE_WRONG');
      if (state.method === 'CORPORATE_BANK') return { step: 'BANK' };
      const boundPhone = text(body, 'mobile') === BOUND;
      return { step: 'REQUESTER', boundPhone, needed: boundPhone ? 1 : 2, passed: [] };
    }),
    'POST /recoveries/username/{id}/mobile': step((state, body) =>
      codeIsWrong(body)
        ? wrong('smsCode', 'SMS_CODE_WRONG')
        : { step: state.method === 'MANUAL_REVIEW' ? 'REQUEST' : 'REQUESTER' },
    ),
    'POST /recoveries/username/{id}/requester': step((state, body) => {
      if (personIsWrong(body)) return problem(422, 'ID_CHECK_FAILED');
      if (state.kind !== 'ADMIN') return found(state.kind);
      const is = text(body, 'name').endsWith('法人')
        ? 'LEGAL'
        : text(body, 'name').endsWith('本人')
          ? 'ADMIN'
          : '';
      if (is && state['boundPhone']) return found('ADMIN');
      return { step: 'FACTS', passed: is ? [is] : [] };
    }),
    'POST /recoveries/username/{id}/operators': step(() => ({
      operators: [{ label: '**某' }, { label: '**明' }],
    })),
    'POST /recoveries/username/{id}/facts': step((_state, body) => {
      const legal = (body['legal'] ?? {}) as Body;
      return personIsWrong(legal) ? problem(422, 'PERSON_MISMATCH') : found('ADMIN');
    }),
    'POST /recoveries/username/{id}/bank': ({ parameters }) => {
      const state = all.get(parameters['id'] ?? '');
      if (!state) return problem(410, 'RECOVERY_EXPIRED');
      Object.assign(state, { step: 'RESULT', bank: { state: 'VERIFIED', bankName: '沙箱第一银行' } });
      return json({ redirect: '/recovery/username', expiresAt: state['expiresAt'] });
    },
    'POST /recoveries/username/{id}/usernames': step(() => ({
      step: 'DONE',
      usernames: [
        ...found('ADMIN').usernames,
        { ...found('OPERATOR').usernames[0], holderName: '孙*' },
        { ...found('OPERATOR').usernames[0], username: 'Operator99', holderName: '李*', state: 'DISABLED' },
      ],
    })),
    'POST /recoveries/username/{id}/bank-card': step((state, body) =>
      text(body, 'bankCardNo').endsWith('0000') ? problem(422, 'BANK_CHECK_FAILED') : found(state.kind),
    ),
    'POST /recoveries/username/{id}/request': step((_state, body) =>
      personIsWrong(body) ? problem(422, 'ID_CHECK_FAILED') : { step: 'PICTURES' },
    ),
    'PUT /recoveries/username/{id}/pictures/{slot}': picture,
    'POST /recoveries/username/{id}/submission': step(() => submitted),

    'POST /recoveries/password': async ({ request }) => {
      const username = text(await bodyOf(request), 'username');
      if (username === 'wrong1') return wrong('imageCode', 'RECOVERY_START_FAILED');
      const isCard = username === 'card01';
      return json(
        begin({
          username,
          step: isCard ? 'ACTIVATE_BY_CARD' : 'METHOD',
          userKind: username === 'abroad1' ? 'OVERSEAS' : 'ENT_ADMIN',
          codeBy: 'SMS',
          institution: username === 'school1',
          methods: isCard ? [] : methods(username, false),
        }),
        201,
      );
    },
    'GET /recoveries/password/{id}': step(() => ({})),
    'POST /recoveries/password/{id}/sms-codes': sent,
    'POST /recoveries/password/{id}/email-codes': sent,
    'POST /recoveries/password/{id}/proofs/phone': step((_state, body) =>
      codeIsWrong(body) ? wrong('smsCode', 'SMS_CODE_WRONG') : { step: 'PASSWORD', passedBy: 'PHONE' },
    ),
    'POST /recoveries/password/{id}/proofs/email': step(() => ({ step: 'PASSWORD', passedBy: 'EMAIL' })),
    'POST /recoveries/password/{id}/proofs/account-information': step((_state, body) =>
      personIsWrong(body) ? problem(422, 'ACCOUNT_INFO_MISMATCH') : { step: 'PASSWORD' },
    ),
    'POST /recoveries/password/{id}/proofs/legal-representative': step((state, body) => {
      if (!text(body, 'legalRepIdNumber').endsWith('3333')) return { step: 'PASSWORD' };
      state['methods'] = methods(text(state, 'username'), true);
      return problem(422, 'LEGAL_INFO_MISMATCH', {
        params: { register: state['institution'] ? '事业单位登记信息公示平台' : '企业登记公示系统' },
      });
    }),
    'POST /recoveries/password/{id}/licence': () =>
      json({ qrSvg: QR, qrContent: '/', expiresAt: new Date(Date.now() + 180_000).toISOString() }),
    'GET /recoveries/password/{id}/licence': () => json({ state: 'WAITING' }),
    'PUT /recoveries/password/{id}/pictures/{slot}': picture,
    'POST /recoveries/password/{id}/review': step(() => submitted),
    'PUT /recoveries/password/{id}/password': step((_state, body) =>
      text(body, 'newPassword') === 'Passw0rd!'
        ? wrong('newPassword', 'PASSWORD_SAME_AS_OLD')
        : { step: 'DONE' },
    ),
    'POST /recoveries/administrator': () => json(begin({ step: 'ORGANISATION' }), 201),
    'GET /recoveries/administrator/{id}': step(() => ({})),
    'POST /recoveries/administrator/{id}/organisation': step((_state, body) =>
      text(body, 'legalRepIdNumber').endsWith('3333')
        ? problem(422, 'LEGAL_ID_CHECK_FAILED')
        : { step: 'PERSON' },
    ),
    'POST /recoveries/administrator/{id}/sms-codes': sent,
    'POST /recoveries/administrator/{id}/person': step((_state, body) => {
      if (codeIsWrong(body)) return wrong('smsCode', 'SMS_CODE_WRONG');
      return text(body, 'username') === 'taken1' ? wrong('username', 'USERNAME_TAKEN') : { step: 'PICTURES' };
    }),
    'PUT /recoveries/administrator/{id}/pictures/{slot}': picture,
    'POST /recoveries/administrator/{id}/submission': step(() => submitted),
    'POST /recoveries/administrator-objections': async ({ request }) =>
      text(await bodyOf(request), 'token') === 'old'
        ? problem(410, 'RECOVERY_EXPIRED')
        : json(undefined, 204),
    'POST /recoveries/objections': async ({ request }) =>
      text(await bodyOf(request), 'token') === 'old'
        ? problem(410, 'RECOVERY_EXPIRED')
        : json(undefined, 204),
  };
}
