import type { components } from '@/api/schema';
import { json, problem, type Handler } from './server';

type Schemas = components['schemas'];

/** Operators without a backend: a list that can be changed; refusals are put in by tests. */

const NAMES = ['周某某', '吴某某', '郑某某', '冯某某', '陈某某', '褚某某'];

export const anOperator = (at: number): Schemas['Operator'] => ({
  operatorId: `01900000-0000-7000-8000-0000000010${String(at).padStart(2, '0')}`,
  username: `operator${String(at).padStart(2, '0')}`,
  name: NAMES[at % NAMES.length] ?? '',
  idType: 'ID_CARD',
  idNumber: `1101**********${String(100 + at).padStart(4, '0')}`,
  mobile: `139****${String(2000 + at)}`,
  mobileVerified: at % 3 !== 0,
  ...(at % 2 === 0 && { email: `operator${at}@example.com` }),
  cardBound: at % 4 === 1,
  ...(at % 4 === 1 && { cardNo: `C202600${String(at).padStart(2, '0')}` }),
  state: at % 5 === 4 ? 'DISABLED' : 'ACTIVE',
  mustChangePassword: at % 3 === 0,
  realNameLevel: at % 4 === 1 ? 'HIGH' : 'NONE',
  origin: at % 4 === 1 ? 'CARD_REGISTERED' : 'ADMIN_CREATED',
  createdAt: new Date(Date.UTC(2026, 10, 20) - at * 9_000_000).toISOString(),
  version: 3,
});

export const detailsOf = (operator: Schemas['Operator']): Schemas['OperatorDetails'] => ({
  operator,
  idValidFrom: '2020-01-01',
  idLongTerm: true,
});

/** @param held of the operator who is asked about */
export const permittable = (held: readonly string[] = []): Schemas['PermittableApplication'][] =>
  [
    { code: 'goods-declaration', name: '货物申报', group: '申报业务', functions: ['录入', '申报', '查询'] },
    { code: 'transit', name: '转关申报', group: '申报业务', functions: ['使用'] },
    { code: 'statistics', name: '统计查询', group: '查询服务', functions: ['使用'] },
  ].map(({ functions, ...one }) => ({
    ...one,
    functions: functions.map((name, at) => {
      const permission = `${one.code}:f${at}`;
      return { permission, name, permitted: held.includes(permission) };
    }),
  }));

export const aRole: Schemas['Role'] = {
  roleId: '01900000-0000-7000-8000-000000002001',
  name: '录入员',
  permissions: ['goods-declaration:f0'],
  version: 1,
};

export const anApplicant: Schemas['UpgradeApplication'] = {
  upgradeId: '01900000-0000-7000-8000-000000003001',
  name: '蒋某某',
  idType: 'ID_CARD',
  idNumber: '1101**********0042',
  mobile: '137****4321',
  appliedAt: '2026-11-18T02:00:00Z',
  lapsesAt: '2026-12-18T02:00:00Z',
};

export function operatorHandlers(): Record<string, Handler> {
  let all = Array.from({ length: 13 }, (_, at) => anOperator(at + 1));
  let roles = [aRole];
  const found = (id: string | undefined) => all.find((one) => one.operatorId === id);
  return {
    'GET /operators/rules': () => json({ blocked: false, fixedInitialPassword: false }),
    'GET /operators/applications': () => json(permittable()),
    'GET /operator-roles': () => json(roles),
    'POST /operator-roles': async ({ request }) => {
      const form = (await request.json()) as Schemas['RoleForm'];
      const role = {
        ...aRole,
        roleId: `role-${roles.length}`,
        name: form.name,
        permissions: form.permissions ?? [],
      };
      roles = [...roles, role];
      return json(role, 201);
    },
    'PUT /operator-roles/{id}': () => json(aRole),
    'DELETE /operator-roles/{id}': ({ parameters }) => {
      roles = roles.filter((one) => one.roleId !== parameters['id']);
      return json(undefined, 204);
    },
    'GET /operators/upgrades': () => json([]),
    'POST /operators/upgrades/{id}/confirmation': () => json(undefined, 204),
    'POST /operators/upgrades/{id}/refusal': () => json(undefined, 204),
    'GET /operators': ({ query }) => {
      const username = (query.get('username') ?? '').toLowerCase();
      const name = query.get('name') ?? '';
      const page = Number(query.get('page') ?? 1);
      const pageSize = Number(query.get('pageSize') ?? 10);
      const fit = all.filter(
        (one) => one.username.toLowerCase().includes(username) && (one.name ?? '').includes(name),
      );
      if (query.get('sort') === '-username') fit.reverse();
      const items = fit.slice((page - 1) * pageSize, page * pageSize);
      return json({ items, page, pageSize, total: fit.length });
    },
    'POST /operators': async ({ request }) => {
      const { username } = (await request.json()) as Schemas['NewOperator'];
      if (found(username)) return problem(422, 'USERNAME_TAKEN');
      return json({ operatorId: 'new', username, initialPassword: 'Kite-4821-moss' }, 201);
    },
    'GET /operators/{id}': ({ parameters }) => {
      const one = found(parameters['id']);
      return one ? json(detailsOf(one)) : problem(404, 'NOT_FOUND');
    },
    'PUT /operators/{id}': () => json(undefined, 204),
    'PUT /operators/{id}/state': () => json(undefined, 204),
    'POST /operators/{id}/initial-password': () => json({ initialPassword: 'Sail-7301-fern' }, 201),
    'DELETE /operators/{id}': ({ parameters }) => {
      all = all.filter((one) => one.operatorId !== parameters['id']);
      return json(undefined, 204);
    },
    'GET /operators/{id}/permissions': () =>
      json({
        byDefault: true,
        permissions: [],
        roles: [],
        applications: permittable([
          'goods-declaration:f0',
          'goods-declaration:f1',
          'goods-declaration:f2',
          'transit:f0',
          'statistics:f0',
        ]),
        version: 0,
      }),
    'PUT /operators/{id}/permissions': () => json(undefined, 204),
    'GET /account/permissions': () =>
      json({
        roles: ['录入员'],
        applications: permittable(['goods-declaration:f0', 'goods-declaration:f2']),
      }),
    'GET /account/upgrade': () => problem(404, 'NOT_FOUND'),
    'POST /account/upgrade': () => json(undefined, 204),
    'DELETE /account/upgrade': () => json(undefined, 204),
    'POST /account/upgrade/card': () => json(undefined, 204),
  };
}
