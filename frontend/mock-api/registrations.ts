import { MOCK } from './forms';
import { json, problem, type Handler } from './server';

interface Parts {
  /** Step 1 of an organisation. */
  begin: Handler;
  captchaRight: (body: Record<string, string>) => Promise<boolean>;
  bodyOf: (request: Request) => Promise<Record<string, string>>;
  wrong: (...fields: [field: string, code: string][]) => ReturnType<Handler>;
  open: () => void;
}

/** All kinds of registration; a name that begins with `expired` finds its registration forgotten. */
export function registrationHandlers({
  begin,
  captchaRight,
  bodyOf,
  wrong,
  open,
}: Parts): Record<string, Handler> {
  let codeSent = false;
  let counter = 0;
  const beginFreely: Handler = () => {
    codeSent = false;
    counter += 1;
    return json(
      { registrationId: `free-${counter}`, expiresAt: new Date(Date.now() + 1_800_000).toISOString() },
      201,
    );
  };
  const send: Handler = async ({ request }) => {
    const body = await bodyOf(request);
    if (!(await captchaRight(body))) return wrong(['imageCode', 'CAPTCHA_WRONG']);
    codeSent = true;
    return json({ resendAfterSeconds: 60 }, 202);
  };
  const name =
    (judgedAtOnce: boolean): Handler =>
    async ({ request }) => {
      const { username = '' } = await bodyOf(request);
      if (!judgedAtOnce && !codeSent) return json(undefined, 202);
      return username.startsWith('taken') ? wrong(['username', 'USERNAME_TAKEN']) : json(undefined, 204);
    };
  const confirm =
    (opens: boolean): Handler =>
    async ({ request }) => {
      const body = await bodyOf(request);
      if (body['username']?.startsWith('expired')) return problem(410, 'REGISTRATION_EXPIRED');
      const smsWrong = 'smsCode' in body && body['smsCode'] !== MOCK.smsCode;
      if (smsWrong) return wrong(['smsCode', 'SMS_CODE_WRONG']);
      const emailWrong = 'emailCode' in body && body['emailCode'] !== MOCK.smsCode;
      if (emailWrong) return wrong(['emailCode', 'EMAIL_CODE_WRONG']);
      if (body['countryRegNo'] === 'KNOWN-1') return wrong(['countryRegNo', 'OVERSEAS_EXISTS']);
      if (opens) open();
      return json({ accountId: 'mock-account', username: body['username'] }, 201);
    };
  const organisation = (kind: string, opens: boolean): Record<string, Handler> => ({
    [`POST /registrations/${kind}`]: begin,
    [`PUT /registrations/${kind}/{id}`]: begin,
    [`POST /registrations/${kind}/{id}/username`]: name(true),
    [`POST /registrations/${kind}/{id}/sms-codes`]: send,
    [`POST /registrations/${kind}/{id}/confirmation`]: confirm(opens),
  });
  const free = (kind: string): Record<string, Handler> => ({
    [`POST /registrations/${kind}`]: beginFreely,
    [`POST /registrations/${kind}/{id}/username`]: name(false),
    [`POST /registrations/${kind}/{id}/sms-codes`]: send,
    [`POST /registrations/${kind}/{id}/email-codes`]: send,
    [`POST /registrations/${kind}/{id}/confirmation`]: confirm(false),
  });
  return {
    ...organisation('enterprise', true),
    ...organisation('institution', false),
    ...free('individual'),
    ...free('overseas'),
    'POST /registrations/individual/{id}/email': async ({ request }) => {
      const { emailCode } = await bodyOf(request);
      return emailCode === MOCK.smsCode ? json(undefined, 204) : wrong(['emailCode', 'EMAIL_CODE_WRONG']);
    },
  };
}

const QR = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29" shape-rendering="crispEdges"><rect width="29" height="29" fill="#fff"/><path d="${Array.from(
  { length: 210 },
  (_, at) => `M${4 + ((at * 7) % 21)} ${4 + ((at * 11 + (at % 5)) % 21)}h1v1h-1z`,
).join('')}" fill="#000"/></svg>`;

/** Scanned after two looks, confirmed after two more. */
export function licenceHandlers(): Record<string, Handler> {
  let looks = 0;
  const expiresAt = () => new Date(Date.now() + 180_000).toISOString();
  return {
    'POST /registrations/licences': () => {
      looks = 0;
      return json({ licenceId: 'licence-1', qrContent: 'mock', qrSvg: QR, expiresAt: expiresAt() }, 201);
    },
    'GET /registrations/licences/{id}': () => {
      looks += 1;
      if (looks < 3) return json({ state: 'WAITING', expiresAt: expiresAt() });
      if (looks < 5) return json({ state: 'SCANNED', expiresAt: expiresAt() });
      return json({
        state: 'CONFIRMED',
        expiresAt: expiresAt(),
        organisation: {
          uscc: '91350100M000100Y43',
          orgCode: 'M000100Y4',
          orgName: '示例明远贸易有限公司',
          legalRepName: '赵试验',
        },
      });
    },
  };
}
