import type { OwnSession, Site } from '@/api/schemas';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];

/** Sample content; persons and organisations are made up. */
export const site: Site = {
  name: '印信',
  production: false,
  inboxUrl: 'http://localhost:9000/inbox',
  support: { phone: '400-000-0000', hours: '9:00–17:00' },
  footerLinks: [{ label: '网站地图', url: '/sitemap' }],
  register: { name: '企业登记公示系统', url: 'https://register.sample.example/' },
  institutionRegister: { name: '事业单位登记信息公示平台', url: 'https://institutions.sample.example/' },
  individualBusiness: '个人用户只能办理平台对个人开放的业务。',
  browsers: [
    { name: 'Chrome', minimumMajor: 138 },
    { name: 'Edge', minimumMajor: 138 },
    { name: 'Firefox', minimumMajor: 140 },
  ],
  limits: { captchaSeconds: 120, codeResendSeconds: 60, sessionIdleSeconds: 1800, idleWarningSeconds: 120 },
  agent: {
    minimumVersion: '1.0.0',
    latestVersion: '1.2.0',
    ports: [24817, 24818, 24819],
    downloads: [
      {
        system: 'Debian / Ubuntu (x86-64)',
        url: '/downloads/yinxin-agent_1.2.0_amd64.deb',
        version: '1.2.0',
        size: 62_400_000,
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      },
    ],
  },
};

export const session = (now = Date.now()): Schemas['Session'] => ({
  accountId: '01900000-0000-7000-8000-00000000000a',
  kind: 'ENT_ADMIN',
  username: 'mingyuan01',
  displayName: '李某某',
  organisationName: '示例明远贸易有限公司',
  method: 'PASSWORD',
  mustChangePassword: false,
  passwordAdvice: true,
  signedInAt: new Date(now).toISOString(),
  idleExpiresAt: new Date(now + 1_800_000).toISOString(),
  expiresAt: new Date(now + 43_200_000).toISOString(),
  previousSignIn: { at: '2026-11-20T01:12:00Z', method: 'PASSWORD', place: '192.0.2.*' },
});

export const account: Schemas['Account'] = {
  accountId: '01900000-0000-7000-8000-00000000000a',
  kind: 'ENT_ADMIN',
  username: 'mingyuan01',
  state: 'ACTIVE',
  origin: 'SELF',
  createdAt: '2026-11-02T02:30:00Z',
  version: 1,
  holder: {
    name: '李某某',
    idType: 'ID_CARD',
    idNumber: '1101**********0018',
    idValidFrom: '2020-01-01',
    idLongTerm: true,
  },
  mobile: '138****5678',
  email: 'li@example.com',
  mobileVerified: true,
  emailVerified: false,
  phoneLogin: false,
  emailLogin: false,
  realName: { level: 'NONE', methods: [] },
  cardBound: false,
  activatable: false,
  hints: [],
  organisation: {
    organisationId: '01900000-0000-7000-8000-00000000000b',
    kind: 'ENTERPRISE',
    orgName: '示例明远贸易有限公司',
    uscc: '91350100M000100Y43',
    orgCode: 'M000100Y4',
    legalRepName: '**强',
    legalRepIdType: 'ID_CARD',
    legalRepIdNumber: '1101**********0026',
    version: 1,
  },
  agreements: [
    { type: 'PLATFORM_SERVICE', version: 1, title: '平台服务使用协议', acceptedAt: '2026-11-02T02:30:00Z' },
  ],
};

export const applications: Schemas['ApplicationView'][] = [
  {
    code: 'goods-declaration',
    name: '货物申报',
    group: '申报业务',
    url: 'https://goods.sample.example/',
    open: false,
    reasonCode: 'BUSINESS_NOT_FOR_ADMIN',
  },
  {
    code: 'personal-declaration',
    name: '个人物品申报',
    group: '申报业务',
    url: 'https://personal.sample.example/',
    open: false,
    reasonCode: 'FORBIDDEN',
  },
  {
    code: 'status-enquiry',
    name: '办理进度查询',
    group: '查询服务',
    url: 'https://status.sample.example/',
    open: true,
  },
  {
    code: 'statistics',
    name: '统计查询',
    group: '查询服务',
    url: 'https://statistics.sample.example/',
    open: true,
  },
];

export const announcements: Schemas['Announcement'][] = [
  {
    id: '1',
    title: '欢迎使用本地试用环境',
    text: '这是随本地试用环境提供的示例公告。\n\n短信和邮件不会真正发出，可在收件箱页面查看。',
    publishedAt: '2026-11-20T01:00:00Z',
  },
];

const actions = ['SIGNED_IN', 'PERSONAL_DATA_REVEALED', 'SIGNED_OUT', 'SIGN_IN_FAILED', 'REGISTERED'];

export const activity: Schemas['Activity'][] = Array.from({ length: 43 }, (_, at) => ({
  at: new Date(Date.UTC(2026, 10, 20) - at * 7_000_000).toISOString(),
  action: actions[at % actions.length] ?? '',
  method: 'PASSWORD',
  clientAddress: '192.0.2.17',
  result: at % actions.length === 3 ? 'LOGIN_FAILED' : 'OK',
}));

export const agreement: Schemas['Agreement'] = {
  type: 'PLATFORM_SERVICE',
  version: 1,
  title: '平台服务使用协议',
  text: '一、服务内容\n\n本平台为单位用户提供账号、实名认证与电子印章服务。\n\n二、账号安全\n\n请妥善保管账号与密码。',
  publishedAt: '2026-10-01T00:00:00Z',
};

export const ownSessions: OwnSession[] = [
  {
    sessionId: '01900000-0000-7000-8000-000000000101',
    current: true,
    method: 'PASSWORD',
    signedInAt: '2026-11-21T01:00:00Z',
    lastSeenAt: '2026-11-21T02:10:00Z',
    browser: 'Chrome 140',
    system: 'Windows',
    place: '192.0.2.*',
  },
  {
    sessionId: '01900000-0000-7000-8000-000000000102',
    current: false,
    method: 'PHONE',
    signedInAt: '2026-11-20T08:30:00Z',
    lastSeenAt: '2026-11-20T09:00:00Z',
    browser: 'Safari 18',
    system: 'iOS',
    place: '198.51.100.*',
  },
];

export const closing = {
  state: 'NONE',
  days: 7,
  effects: [
    'SIGN_IN_ENDS',
    'ORGANISATION_WITHOUT_ADMINISTRATOR',
    'DATA_ERASED',
    'USERNAME_GONE',
    'RECORDS_KEPT',
  ],
  operators: 0,
} satisfies Schemas['Closing'];

export const changeOver = {
  state: 'NONE',
  effects: [
    'FORMER_BECOMES_OPERATOR',
    'PERMISSIONS_WITHDRAWN',
    'CARDS_UNBOUND',
    'REAL_NAMES_VOID',
    'SIGN_IN_AGAIN',
  ],
} satisfies Schemas['ChangeOver'];
