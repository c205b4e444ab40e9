import { createChallenge, verifySolution } from 'altcha-lib/v1';
import * as data from './data';
import { licenceHandlers, registrationHandlers } from './registrations';
import { json, problem, type Handler } from './server';

/**
 * Sign-in and registration without a backend. Names that begin with `taken` are taken, the picture shows 7K3M, the SMS
 * code is 123456, the password of every account is Passw0rd!; organisations are judged by the sandbox's triggers.
 */
export const MOCK = { imageCode: '7K3M', smsCode: '123456', password: 'Passw0rd!' } as const;

const WORK_KEY = 'mock';
const DAY = 86_400_000;

const COUNTRIES = [
  { code: 'AUS', nameZh: '澳大利亚', nameEn: 'Australia' },
  { code: 'DEU', nameZh: '德国', nameEn: 'Germany' },
  { code: 'HKG', nameZh: '中国香港', nameEn: 'Hong Kong, China' },
  { code: 'MAC', nameZh: '中国澳门', nameEn: 'Macao, China' },
  { code: 'TWN', nameZh: '中国台湾', nameEn: 'Taiwan, China' },
];

const english = (request: Request) => request.headers.get('Accept-Language')?.startsWith('en') ?? false;
const bodyOf = async (request: Request) => (await request.json()) as Record<string, string>;
const wrong = (...fields: [field: string, code: string][]) =>
  problem(422, fields[0]?.[1] ?? 'VALIDATION_FAILED', {
    fieldErrors: fields.map(([field, code]) => ({ field, code, message: code })),
  });

const picture = (text: string) =>
  `data:image/svg+xml;base64,${btoa(
    `<svg xmlns="http://www.w3.org/2000/svg" width="130" height="48"><rect width="130" height="48" fill="#fff"/><path d="M0 30q40-30 65-6t65-4" stroke="#7a9" fill="none" stroke-width="2"/><text x="14" y="36" font-size="34" font-weight="700" font-family="sans-serif" letter-spacing="6" fill="#356">${text}</text></svg>`,
  )}`;

/** @param open makes the mock's user signed in */
export function formHandlers(open: () => void): Record<string, Handler> {
  let counter = 0;
  const used = new Set<string>();

  const captchaRight = async (body: Record<string, string>) => {
    const { captchaId = '', imageCode = '' } = body;
    if (used.has(captchaId)) return false;
    used.add(captchaId);
    return imageCode.length > 8
      ? verifySolution(imageCode, WORK_KEY)
      : imageCode.toUpperCase() === MOCK.imageCode;
  };

  const begin: Handler = async ({ request }) => {
    const body = await bodyOf(request);
    const name = body['orgName'] ?? '';
    if (name.endsWith('已注册')) return wrong(['uscc', 'ORG_ADMIN_EXISTS']);
    if (name.endsWith('不符'))
      return wrong(['orgName', 'ORG_CHECK_FAILED'], ['legalRepName', 'ORG_CHECK_FAILED']);
    if (name.endsWith('超时')) return problem(503, 'PROVIDER_UNAVAILABLE');
    if (body['legalRepIdNumber']?.endsWith('0000')) return problem(422, 'LEGAL_ID_CHECK_FAILED');
    counter += 1;
    return json(
      { registrationId: `reg-${counter}`, expiresAt: new Date(Date.now() + DAY / 48).toISOString() },
      201,
    );
  };

  const codeSent: Handler = async ({ request }) =>
    (await captchaRight(await bodyOf(request)))
      ? json({ resendAfterSeconds: 60 }, 202)
      : wrong(['imageCode', 'CAPTCHA_WRONG']);

  return {
    'GET /document-types': ({ request }) =>
      json(
        [
          ['ID_CARD', '身份证', 'ID card'],
          ['PASSPORT', '护照', 'Passport'],
          ['TW_PERMIT', '台湾居民来往大陆通行证', 'Mainland travel permit for Taiwan residents'],
          [
            'HKMO_PERMIT',
            '港澳居民来往内地通行证',
            'Mainland travel permit for Hong Kong and Macao residents',
          ],
          ['FOREIGNER_RESIDENCE', '外国人居留证', 'Residence permit for foreigners'],
          ['OTHER', '其他证件', 'Other document'],
        ].map(([code, zh, en]) => ({ code, label: english(request) ? en : zh, active: true })),
      ),
    'GET /agreements/{type}': ({ request, parameters }) =>
      json({
        type: parameters['type'],
        version: 1,
        title:
          parameters['type'] === 'USER_REGISTRATION'
            ? english(request)
              ? 'User Registration Agreement'
              : '用户注册协议'
            : english(request)
              ? 'Platform Service Agreement'
              : '平台服务使用协议',
        text: Array.from({ length: 12 }, (_, at) =>
          english(request)
            ? `${at + 1}. A paragraph of the agreement, long enough to be wrapped and to show how it reads.`
            : `${at + 1}、协议的一个段落，内容足够长，用来观察换行和阅读效果。平台为单位提供账号、卡介质和电子印章的管理。`,
        ).join('\n\n'),
        publishedAt: '2026-01-01T00:00:00+08:00',
      }),
    'POST /captchas': async ({ request }) => {
      const { kind } = await bodyOf(request);
      counter += 1;
      const made = { captchaId: `captcha-${counter}`, kind, expiresInSeconds: 120 };
      if (kind === 'IMAGE') return json({ ...made, image: picture(MOCK.imageCode) }, 201);
      const { algorithm, challenge, salt, signature } = await createChallenge({
        hmacKey: WORK_KEY,
        maxnumber: 50_000,
      });
      return json({ ...made, challenge: { algorithm, challenge, maxNumber: 50_000, salt, signature } }, 201);
    },
    'POST /session': async ({ request }) => {
      const body = await bodyOf(request);
      if (!(await captchaRight(body))) return wrong(['imageCode', 'CAPTCHA_WRONG']);
      if (body['username'] === 'locked1') return problem(422, 'ACCOUNT_LOCKED', { params: { n: 30 } });
      if (body['username'] === 'busy01') return problem(503, 'BUSY');
      if (body['password'] !== MOCK.password) return problem(422, 'LOGIN_FAILED');
      open();
      return json(data.session(), 201);
    },
    'GET /countries': () => json(COUNTRIES),
    ...registrationHandlers({ begin, captchaRight, bodyOf, wrong, open }),
    ...licenceHandlers(),
    'POST /session/sms-codes': codeSent,
    'POST /session/mobile': async ({ request }) => {
      const body = await bodyOf(request);
      if (body['smsCode'] !== MOCK.smsCode) return wrong(['smsCode', 'SMS_CODE_WRONG']);
      open();
      return json(data.session(), 201);
    },
  };
}
