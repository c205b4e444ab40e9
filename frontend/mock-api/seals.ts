import type { components } from '@/api/schema';
import { asDataUrl, asPicture, scanned, sealPicture, signaturePicture } from './sealPictures';
import { json, problem, type Handler } from './server';

type Schemas = components['schemas'];
type Seal = Schemas['SealItem'];
type Signature = Schemas['SignatureItem'];

/** Seals without a backend: lists that can be changed; any card confirms. */

export const SEAL_ORG = '示例明远贸易有限公司';

const PEOPLE = ['陈某强', '周某某', '吴某某'];
const idOf = (part: number, at: number) =>
  `01900000-0000-7000-8000-0000000${part}0${String(at).padStart(2, '0')}`;
const person = (at: number): Schemas['SealPerson'] => ({
  accountId: idOf(40, at % 3),
  name: PEOPLE[at % 3] ?? '',
  legal: at % 3 === 0,
});

const KINDS = ['COMPANY', 'CONTRACT', 'FINANCE', 'INVOICE'] as const;
const NAMES = ['公章', '合同专用章', '财务专用章', '发票专用章'];

export const aSeal = (at: number, more: Partial<Seal> = {}): Seal => ({
  sealId: idOf(41, at),
  number: `YX20261120${String(at).padStart(6, '0')}`,
  name: `${NAMES[at % 4] ?? ''}${at > 3 ? String(at) : ''}`,
  kind: KINDS[at % 4] ?? 'COMPANY',
  makingWay: at % 3 === 2 ? 'IMAGE' : 'STANDARD',
  operator: person(at),
  issuingOrg: SEAL_ORG,
  validFrom: '2026-11-20',
  validTo: '2028-11-19',
  state: at % 2 === 0 ? 'ENABLED' : 'DISABLED',
  ...(at === 3 && { disabledFor: 'CERT_EXPIRED' as const }),
  renewable: at === 3,
  organisationKey: at === 0,
  madeAt: new Date(Date.UTC(2026, 10, 20, 3) - at * 90_000_000).toISOString(),
  version: 1,
  ...more,
});

export const sealDetails = (seal: Seal): Schemas['SealView'] => ({
  seal,
  note: '仅用于进出口业务。',
  widthMm: 40,
  heightMm: seal.kind === 'INVOICE' ? 30 : 40,
  cardNo: 'C2026****',
  certificateFrom: '2026-01-01T00:00:00Z',
  certificateTo: '2030-12-31T15:59:59Z',
  organisationKey: seal.organisationKey,
});

export const aSignature = (at: number, more: Partial<Signature> = {}): Signature => ({
  signatureId: idOf(42, at),
  name: `${PEOPLE[at % 3] ?? ''}${at + 1}`,
  declarant: person(at),
  state: at === 0 ? 'ENABLED' : 'DISABLED',
  widthMm: 38,
  heightMm: 19,
  cardNo: 'C2026****',
  madeAt: new Date(Date.UTC(2026, 10, 20, 6) - at * 90_000_000).toISOString(),
  ...more,
});

export const sealOperators = (): Schemas['SealOperator'][] => [
  {
    ...person(0),
    username: 'min****01',
    cardNo: 'C2026****',
    certificateKnown: true,
    validFrom: '2026-01-01',
    validTo: '2030-12-31',
  },
  {
    ...person(1),
    username: 'zho****01',
    cardNo: 'C2026****',
    certificateKnown: true,
    validFrom: '2026-06-01',
    validTo: '2027-05-31',
  },
  { ...person(2), username: 'wum****02', cardNo: 'C2026****', certificateKnown: false },
];

const soon = () => new Date(Date.now() + 600_000).toISOString();
let made = 0;

/** @param name what is confirmed */
export function aPreparation(name: string, who: string): Schemas['SealPreparation'] {
  made += 1;
  return {
    preparationId: idOf(43, made),
    challenge: {
      challenge: `yx1.seal.${String(made).padStart(43, 'A')}`,
      purpose: 'seal',
      expiresAt: soon(),
      accept: ['ES256', 'SM2SM3'],
      hint: { issuers: [] },
    },
    content: {
      name,
      organisation: SEAL_ORG,
      person: who,
      pictureDigest: '5f3c'.repeat(16),
      digest: '9b1e4d72'.repeat(8),
    },
  };
}

export const drawnSeal = (kind: Schemas['SealKind'], organisation: string): Schemas['DrawnSeal'] => {
  made += 1;
  return {
    pictureId: idOf(44, made),
    expiresAt: soon(),
    picture: asDataUrl(sealPicture(kind, organisation)),
    widthMm: 40,
    heightMm: kind === 'INVOICE' ? 30 : 40,
  };
};

/** @param drawing what the scan is of */
export const extracted = (
  drawing: string,
  more: Partial<Schemas['ExtractedPicture']> = {},
): Schemas['ExtractedPicture'] => {
  made += 1;
  return {
    pictureId: idOf(45, made),
    expiresAt: soon(),
    acceptable: true,
    findings: [],
    before: asDataUrl(scanned(drawing)),
    after: asDataUrl(drawing),
    widthMm: 40,
    heightMm: 40,
    ...more,
  };
};

/** What a file says of itself: `poor` is not good enough, `none` shows nothing. */
async function extraction(request: Request, drawing: string, failure: string): Promise<Response> {
  const scan = await request.text();
  if (scan.includes('none')) return problem(422, failure, { params: { cause: 'NONE_FOUND' } });
  const poor = scan.includes('poor');
  return json(
    extracted(drawing, { acceptable: !poor, findings: poor ? ['CUT_OFF', 'FAINT'] : ['COARSE'] }),
    201,
  );
}

function paged(items: readonly object[], query: URLSearchParams): Response {
  const page = Number(query.get('page') ?? 1);
  const pageSize = Number(query.get('pageSize') ?? 10);
  return json({
    items: items.slice((page - 1) * pageSize, page * pageSize),
    page,
    pageSize,
    total: items.length,
  });
}

interface Listed {
  name: string;
  state: string;
  madeAt: string;
}

function fits({ name, state, madeAt }: Listed, query: URLSearchParams): boolean {
  const day = madeAt.slice(0, 10);
  return (
    name.includes(query.get('name') ?? '') &&
    [null, state].includes(query.get('state')) &&
    day >= (query.get('from') ?? '') &&
    day <= (query.get('to') ?? '9999')
  );
}

export function sealHandlers(): Record<string, Handler> {
  let seals = Array.from({ length: 12 }, (_, at) => aSeal(at));
  let signatures = Array.from({ length: 5 }, (_, at) => aSignature(at));
  let waiting: (() => object) | undefined;
  const sealOf = (id: string | undefined) => seals.find(({ sealId }) => sealId === id);
  const signatureOf = (id: string | undefined) => signatures.find(({ signatureId }) => signatureId === id);
  const prepare = (name: string, who: string, confirm: () => object) => {
    waiting = confirm;
    return json(aPreparation(name, who), 201);
  };
  return {
    'GET /seals/rules': () => json({ legalCardSession: true, orgName: SEAL_ORG, freeName: false }),
    'GET /seals/operators': () => json(sealOperators()),
    'GET /seals': ({ query }) => {
      const kind = query.get('kind');
      return paged(
        seals.filter((seal) => fits(seal, query) && (kind === null || kind === seal.kind)),
        query,
      );
    },
    'GET /seals/{id}': ({ parameters }) => {
      const seal = sealOf(parameters['id']);
      return seal ? json(sealDetails(seal)) : problem(404, 'NOT_FOUND');
    },
    'GET /seals/{id}/picture': ({ parameters }) => pictureOf(sealOf(parameters['id'])),
    'GET /seals/{id}/thumbnail': ({ parameters }) => pictureOf(sealOf(parameters['id'])),
    'PUT /seals/{id}/state': async ({ request, parameters }) => {
      const { state } = (await request.json()) as Schemas['SealStateChange'];
      seals = seals.map((seal) => (seal.sealId === parameters['id'] ? { ...seal, state } : seal));
      return json(undefined, 204);
    },
    'DELETE /seals/{id}': ({ parameters }) => {
      seals = seals.filter(({ sealId }) => sealId !== parameters['id']);
      return json(undefined, 204);
    },
    'POST /seal-pictures/previews': async ({ request }) => {
      const { sealKind, issuingOrg } = (await request.json()) as Schemas['SealPreview'];
      if (!SEAL_ORG.includes(issuingOrg)) return ofOrganisation('SEAL_ORG_MISMATCH');
      return json(drawnSeal(sealKind, issuingOrg), 201);
    },
    'POST /seal-pictures/extractions': ({ request }) =>
      extraction(request, sealPicture('COMPANY', SEAL_ORG), 'SEAL_EXTRACT_FAILED'),
    'POST /seal-pictures/signature-extractions': ({ request }) =>
      extraction(request, signaturePicture(), 'SIGN_EXTRACT_FAILED'),
    'POST /seal-preparations/seals': async ({ request }) => {
      const form = (await request.json()) as Schemas['NewSeal'];
      const at = seals.length;
      const operator = sealOperators().find(({ accountId }) => accountId === form.operatorAccount);
      return prepare(form.sealName, operator?.name ?? '', () => {
        const seal = aSeal(at, {
          name: form.sealName,
          kind: form.sealKind,
          makingWay: form.makingWay,
          validFrom: form.validFrom,
          validTo: form.validTo,
          state: 'DISABLED',
          madeAt: new Date().toISOString(),
        });
        seals = [seal, ...seals];
        return { sealId: seal.sealId };
      });
    },
    'POST /seal-preparations/seals/{id}/change': async ({ request, parameters }) => {
      const form = (await request.json()) as Schemas['SealChange'];
      const seal = sealOf(parameters['id']);
      if (!seal) return problem(404, 'NOT_FOUND');
      return prepare(form.sealName, seal.operator.name, () => {
        const { sealName: name, validFrom, validTo } = form;
        const changed: Seal = {
          ...seal,
          name,
          validFrom,
          validTo,
          state: 'DISABLED',
          version: seal.version + 1,
        };
        seals = seals.map((one) => (one === seal ? changed : one));
        return { sealId: seal.sealId };
      });
    },
    'POST /seal-preparations/seals/{id}/reissue': ({ parameters }) => {
      const seal = sealOf(parameters['id']);
      if (!seal) return problem(404, 'NOT_FOUND');
      return prepare(seal.name, seal.operator.name, () => ({ sealId: seal.sealId }));
    },
    'POST /seal-preparations/signatures': async ({ request }) => {
      const { declarant } = (await request.json()) as Schemas['NewSignature'];
      const who = sealOperators().find(({ accountId }) => accountId === declarant)?.name ?? '';
      return prepare(`${who}9`, who, () => {
        const signature = aSignature(signatures.length, {
          name: `${who}9`,
          state: 'DISABLED',
          madeAt: new Date().toISOString(),
        });
        signatures = [signature, ...signatures];
        return { signatureId: signature.signatureId };
      });
    },
    'POST /seal-preparations/{id}/confirmation': () =>
      waiting ? json(waiting(), 201) : problem(410, 'SEAL_PREPARATION_EXPIRED'),
    'GET /signatures/declarants': () =>
      json(sealOperators().map(({ accountId, name, username }) => ({ accountId, name, username }))),
    'GET /signatures': ({ query }) =>
      paged(
        signatures.filter((signature) => fits(signature, query)),
        query,
      ),
    'GET /signatures/{id}': ({ parameters }) => {
      const signature = signatureOf(parameters['id']);
      return signature ? json(signature) : problem(404, 'NOT_FOUND');
    },
    'GET /signatures/{id}/picture': () => asPicture(signaturePicture()),
    'GET /signatures/{id}/thumbnail': () => asPicture(signaturePicture()),
    'PUT /signatures/{id}/state': async ({ request, parameters }) => {
      const { state, replace } = (await request.json()) as Schemas['SignatureStateChange'];
      const one = signatureOf(parameters['id']);
      const other = signatures.find(
        (it) => it !== one && it.state === 'ENABLED' && it.declarant.accountId === one?.declarant.accountId,
      );
      if (state === 'ENABLED' && other && !replace) {
        return problem(409, 'SIGN_OTHER_ENABLED', { params: { name: other.name } });
      }
      signatures = signatures.map((it) =>
        it === one
          ? { ...it, state }
          : it === other && state === 'ENABLED'
            ? { ...it, state: 'DISABLED' }
            : it,
      );
      return json(undefined, 204);
    },
    'DELETE /signatures/{id}': ({ parameters }) => {
      signatures = signatures.filter(({ signatureId }) => signatureId !== parameters['id']);
      return json(undefined, 204);
    },
  };
}

const pictureOf = (seal: Seal | undefined): Response =>
  seal ? asPicture(sealPicture(seal.kind, seal.issuingOrg)) : problem(404, 'NOT_FOUND');

/** As the server refuses a name: beside its field, in its own words. */
export const ofOrganisation = (code: string, message = code) =>
  problem(422, 'VALIDATION_FAILED', { fieldErrors: [{ field: 'issuingOrg', code, message }] });
