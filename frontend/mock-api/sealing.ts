import type { components } from '@/api/schema';
import { asPicture, sealPicture } from './sealPictures';
import { aSeal, SEAL_ORG, sealOperators } from './seals';
import { json, problem, type Handler } from './server';

type Schemas = components['schemas'];
type Use = Schemas['SealUse'];

/** Seals on documents without a backend: any signature is right; what is refused is told by the name of the file. */

const idOf = (part: number, at: number) =>
  `01900000-0000-7000-8000-0000000${part}0${String(at).padStart(2, '0')}`;
const DIGEST = '3f9a6c01'.repeat(8);

export const usableSeal = (at: number, more: Partial<Schemas['SealChoice']> = {}): Schemas['SealChoice'] => {
  const { sealId, number, name, kind, operator, validTo } = aSeal(at);
  return {
    sealId,
    number,
    name,
    kind,
    operator: operator.name,
    own: at === 0,
    validTo,
    widthMm: 40,
    heightMm: kind === 'INVOICE' ? 30 : 40,
    ...more,
  };
};

export const usableSeals = () => [
  usableSeal(0),
  usableSeal(2, { usesLeft: 3, endsOn: '2026-12-31' }),
  usableSeal(1),
];

/** @param name of its file; `.ofd` has no pictures */
export const aDocument = (
  name: string,
  more: Partial<Schemas['SealingDocument']> = {},
): Schemas['SealingDocument'] => ({
  documentId: idOf(50, 1),
  format: /\.ofd$/i.test(name) ? 'OFD' : 'PDF',
  title: name,
  pages: Array.from({ length: name.includes('one') ? 1 : 6 }, (_, at) =>
    at === 3 ? { number: 4, width: 297, height: 210 } : { number: at + 1, width: 210, height: 297 },
  ),
  digest: DIGEST,
  sealed: false,
  expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  ...more,
});

const page = (n: number, width: number, height: number) =>
  asPicture(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#fff"/><text x="${width / 2}" y="36" font-size="9" text-anchor="middle" fill="#222" font-family="serif">购销合同（第${n}页）</text>${Array.from(
      { length: Math.floor((height - 90) / 9) },
      (_, at) =>
        `<rect x="25" y="${52 + at * 9}" width="${at % 6 === 5 ? 70 : width - 50}" height="2.4" fill="#c9c6bd"/>`,
    ).join(
      '',
    )}<text x="${width - 85}" y="${height - 40}" font-size="6" fill="#222" font-family="serif">甲方（盖章）：</text></svg>`,
  );

export const aUse = (at: number, more: Partial<Use> = {}): Use => {
  const { sealId, number, name } = aSeal(at % 3);
  const byServer = at % 5 === 3;
  const refused = at % 7 === 4;
  return {
    useId: idOf(51, at),
    usedAt: new Date(Date.UTC(2026, 10, 21, 7, 30) - at * 15_600_000).toISOString(),
    ...(byServer
      ? { client: 'filing' }
      : { accountId: sealOperators()[at % 2]?.accountId ?? '', person: sealOperators()[at % 2]?.name ?? '' }),
    key: byServer ? 'SERVER' : 'CARD',
    ...(!byServer && { cardNo: 'C2026****' }),
    application: byServer ? 'filing' : 'portal',
    ...(byServer && { documentKind: 'CONTRACT' }),
    format: at % 2 === 0 ? 'PDF' : 'OFD',
    title: ['购销合同 2026-118.pdf', '原产地声明.ofd', '委托书.pdf'][at % 3] ?? '',
    digest: DIGEST,
    ...(!refused && { sealedDigest: 'a41c77e0'.repeat(8) }),
    sealId,
    sealNumber: number,
    sealName: name,
    positions: at % 3 === 0 ? 'POINT 1-1 152.0,240.5; SEAM 1-6 148.5 LEFT' : 'KEYWORD 1- ALL',
    result: refused ? 'SEAL_USE_LIMIT' : 'SEALED',
    ...(!refused && at % 2 === 0 && { timeStampedAt: '2026-11-21T07:30:04Z' }),
    ...more,
  };
};

export const somePermissions = (): Schemas['SealPermission'][] => [
  {
    accountId: sealOperators()[1]?.accountId ?? '',
    name: '周某某',
    endsOn: '2026-12-31',
    mostUses: 20,
    used: 7,
    documents: ['portal'],
    grantedAt: '2026-11-20T03:00:00Z',
  },
  { client: 'filing', used: 131, documents: ['filing:CONTRACT'], grantedAt: '2026-11-20T03:00:00Z' },
];

const refusalOf = (title: string): Response | undefined => {
  if (title.includes('limit')) return problem(403, 'SEAL_USE_LIMIT', { params: { cause: 'USED_UP' } });
  if (title.includes('key')) return problem(422, 'SEALING_KEY_KIND');
  return undefined;
};

export function sealingHandlers(): Record<string, Handler> {
  let document = aDocument('购销合同.pdf');
  let permissions = somePermissions();
  let stamped = false;
  const uses = Array.from({ length: 23 }, (_, at) => aUse(at));
  const without = (member: 'accountId' | 'client', value: string | undefined) => {
    permissions = permissions.filter((one) => one[member] !== value);
  };
  const grant =
    (member: 'accountId' | 'client'): Handler =>
    async ({ request, parameters }) => {
      const limits = (await request.json()) as Schemas['SealPermissionLimits'];
      const id = parameters['id'] ?? '';
      const old = permissions.find((one) => one[member] === id);
      const name = sealOperators().find(({ accountId }) => accountId === id)?.name;
      without(member, id);
      permissions = [
        ...permissions,
        {
          [member]: id,
          ...(name && { name }),
          used: old?.used ?? 0,
          ...limits,
          grantedAt: new Date().toISOString(),
        },
      ];
      return json(undefined, 204);
    };
  const withdraw =
    (member: 'accountId' | 'client'): Handler =>
    ({ parameters }) => {
      without(member, parameters['id']);
      return json(undefined, 204);
    };
  const fitting = (query: URLSearchParams) =>
    uses.filter(
      (use) =>
        [null, use.sealId].includes(query.get('sealId')) &&
        [null, use.accountId].includes(query.get('accountId')) &&
        use.usedAt.slice(0, 10) >= (query.get('from') ?? '') &&
        use.usedAt.slice(0, 10) <= (query.get('to') ?? '9999'),
    );
  return {
    'GET /sealing/seals': () => json(usableSeals()),
    'GET /sealing/seals/{id}/picture': ({ parameters }) => {
      const seal = usableSeals().find(({ sealId }) => sealId === parameters['id']);
      return asPicture(sealPicture((seal?.kind ?? 'COMPANY') as Schemas['SealKind'], SEAL_ORG));
    },
    'POST /sealing/documents': ({ request }) => {
      const name = decodeURIComponent(request.headers.get('X-File-Name') ?? '');
      if (name.includes('closed'))
        return problem(422, 'SEALING_DOCUMENT', { params: { cause: 'ENCRYPTED' } });
      stamped = false;
      document = aDocument(name);
      return json(document, 201);
    },
    'DELETE /sealing/documents/{id}': () => json(undefined, 204),
    'GET /sealing/documents/{id}/pages/{n}': ({ parameters }) => {
      const one = document.pages[Number(parameters['n']) - 1];
      if (!one) return problem(404, 'NOT_FOUND');
      if (document.format === 'OFD') return problem(422, 'SEALING_NO_PREVIEW');
      return page(one.number, one.width, one.height);
    },
    'GET /sealing/documents/{id}/file': () => new Response('%PDF-1.7'),
    'POST /sealing/preparations': async ({ request }) => {
      const { positions } = (await request.json()) as Schemas['SealingRequest'];
      const missing = positions.some((one) => one.type === 'KEYWORD' && one.keyword === '没有');
      if (missing) return problem(422, 'SEALING_PLACE', { params: { cause: 'KEYWORD_NOT_FOUND' } });
      return (
        refusalOf(document.title) ??
        json(
          {
            preparationId: idOf(52, 1),
            ticket: 'ticket.of.mock',
            expiresAt: new Date(Date.now() + 600_000).toISOString(),
            stamps: positions.length,
          },
          201,
        )
      );
    },
    'POST /sealing/preparations/{id}/completion': async ({ request }) => {
      const { withoutTimeStamp } = (await request.json()) as Schemas['SealingCompletion'];
      if (document.title.includes('stamp') && !stamped && !withoutTimeStamp) {
        stamped = true;
        return problem(503, 'SEALING_TIME_STAMP', { params: { optional: true } });
      }
      document = { ...document, documentId: idOf(50, 2), digest: 'a41c77e0'.repeat(8), sealed: true };
      return json(
        {
          document,
          useId: idOf(51, 0),
          ...(!withoutTimeStamp && { timeStampedAt: '2026-11-21T07:30:04Z' }),
        },
        201,
      );
    },
    'GET /sealing/permissions/{seal}': () => json(permissions),
    'PUT /sealing/permissions/{seal}/accounts/{id}': grant('accountId'),
    'DELETE /sealing/permissions/{seal}/accounts/{id}': withdraw('accountId'),
    'PUT /sealing/permissions/{seal}/applications/{id}': grant('client'),
    'DELETE /sealing/permissions/{seal}/applications/{id}': withdraw('client'),
    'GET /sealing/uses': ({ query }) => {
      const at = Number(query.get('page') ?? 1);
      const pageSize = Number(query.get('pageSize') ?? 10);
      const found = fitting(query);
      return json({
        items: found.slice((at - 1) * pageSize, at * pageSize),
        page: at,
        pageSize,
        total: found.length,
      });
    },
    'GET /sealing/uses/csv': ({ query }) =>
      new Response(
        `time,title,result\r\n${fitting(query)
          .map(({ usedAt, title, result }) => `"${usedAt}","${title}","${result}"\r\n`)
          .join('')}`,
        { headers: { 'Content-Type': 'text/csv' } },
      ),
  };
}
