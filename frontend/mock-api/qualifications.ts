import type { components } from '@/api/schema';
import { json, problem, type Handler } from './server';

type Schemas = components['schemas'];
type Field = Schemas['QualificationField'];

const AT = '2026-11-20T02:00:00Z';

const field = (code: string, label: string, type: Field['type'], more: Partial<Field> = {}): Field => ({
  code,
  label,
  type,
  min: 1,
  max: 200,
  required: false,
  editable: true,
  filledFrom: [],
  ...more,
});

/** A small page: a grey field, one of each way to enter, one that is required. Persons and offices are made up. */
export const qualifications = (): Schemas['Qualifications'] => ({
  version: 3,
  catalogueVersion: 1,
  organisation: {
    uscc: '91350100M000100Y43',
    orgCode: 'M000100Y4',
    orgName: '示例明远贸易有限公司',
    legalRepName: '**强',
  },
  tabs: [
    {
      code: 'CUSTOMS',
      label: '海关',
      missing: [],
      fields: [
        field('customsRegNo', '海关注册号', 'LETTERS_DIGITS', {
          editable: false,
          filledFrom: ['CARD'],
          value: '3501961234',
          source: 'CARD',
          at: AT,
        }),
        field('customsKind', '经营类别', 'CODE', {
          options: [
            { code: 'CONSIGNEE', label: '进出口货物收发货人' },
            { code: 'BROKER', label: '报关企业' },
          ],
          value: 'BROKER',
          source: 'USER',
          at: AT,
        }),
        field('customsValidTo', '注册有效期', 'DATE'),
      ],
    },
    {
      code: 'TRADE_OPERATOR',
      label: '对外贸易经营者备案',
      missing: ['tradePhone'],
      fields: [
        field('tradeFilingNo', '备案登记表编号', 'LETTERS_DIGITS', { max: 20, filledFrom: ['COMMERCE'] }),
        field('tradePhone', '联系电话', 'PHONE', { min: 5, max: 30, required: true }),
        field('tradeScope', '经营范围', 'CODES', {
          options: [
            { code: 'GOODS', label: '货物进出口' },
            { code: 'AGENCY', label: '进出口代理' },
          ],
          value: 'AGENCY',
          source: 'USER',
          at: AT,
        }),
      ],
    },
    {
      code: 'INSPECTION',
      label: '报检资质备案（报检）',
      missing: [],
      fields: [
        field('inspectionRegNo', '报检单位登记号', 'DIGITS', { min: 10, max: 10 }),
        field('selfDeclare', '自理报检', 'TICK'),
      ],
    },
  ],
  sources: [
    { code: 'MARKET', name: '市场局同步更新', askedAt: AT, result: 'UNCHANGED' },
    { code: 'COMMERCE', name: '商务部同步更新' },
  ],
});

export const syncAnswer = (
  more: Partial<Schemas['QualificationSynchronisation']>,
): Schemas['QualificationSynchronisation'] => ({
  synchronisationId: '01900000-0000-7000-8000-0000000000aa',
  source: 'MARKET',
  result: 'UNCHANGED',
  changes: [],
  organisationChanges: [],
  effects: [],
  ...more,
});

/** Keeps what is saved; the market regulator tells nothing new, the commerce authority a filing number. */
export function qualificationHandlers(): Record<string, Handler> {
  let kept = qualifications();
  const versions: Schemas['QualificationVersion'][] = [];
  const put = (values: Record<string, string>, source: string) => {
    const at = new Date().toISOString();
    kept = {
      ...kept,
      version: kept.version + 1,
      tabs: kept.tabs.map((tab) => {
        const fields = tab.fields.map((one): Field => {
          const value = values[one.code];
          if (value === undefined || value === (one.value ?? '')) return one;
          const told = value === '' ? undefined : { value, source, at };
          return { ...one, value: undefined, source: undefined, at: undefined, ...told };
        });
        const missing = fields.filter((one) => one.required && !one.value).map(({ code }) => code);
        return { ...tab, fields, missing };
      }),
    };
  };
  return {
    'GET /qualifications': () => json(kept),
    'PUT /qualifications': async ({ request }) => {
      const body = (await request.json()) as { version: number; values: Record<string, string> };
      if (body.version !== kept.version) return problem(409, 'CONFLICT_STALE');
      put(body.values, 'USER');
      versions.unshift({
        version: kept.version,
        at: new Date().toISOString(),
        source: 'USER',
        by: 'mingyuan01',
        changes: [],
      });
      return json(kept);
    },
    'GET /qualifications/versions': () =>
      json({ items: versions, page: 1, pageSize: 10, total: versions.length }),
    'POST /qualifications/synchronisations': async ({ request }) => {
      const { source } = (await request.json()) as { source: string };
      if (source !== 'COMMERCE') return json(syncAnswer({ source }));
      put({ tradeFilingNo: '00012345' }, source);
      const change = {
        field: 'tradeFilingNo',
        label: '备案登记表编号',
        type: 'LETTERS_DIGITS',
        after: '00012345',
      } as const;
      return json(syncAnswer({ source, result: 'CHANGED', changes: [change] }));
    },
  };
}
