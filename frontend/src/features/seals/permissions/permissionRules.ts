import type { SealLimits, SealPermission } from '@/api/sealingTypes';
import { clean, type Faults } from '@/ui/form/useForm';
import { fault, required } from '@/ui/rules/fault';

/** As typed; what is empty limits nothing (SEL-70). */
export interface PermissionValues {
  /** Who: a person of the organisation, or an application. */
  to: 'PERSON' | 'APPLICATION';
  accountId: string;
  client: string;
  /** YYYY-MM-DD, the last day. */
  endsOn: string;
  mostUses: string;
  documents: string;
}

export const MOST_USES = 1_000_000;
const MOST_KINDS = 50;
const CLIENT = /^[a-z0-9][a-z0-9-]{1,59}$/;
const KIND = /^[a-z0-9][a-z0-9-]{0,59}(:[A-Z0-9_]{1,40})?$/;

export const kindsIn = (typed: string): string[] => [
  ...new Set(typed.split(/[\s,;，；、]+/).filter((one) => one !== '')),
];

export const valuesOf = (permission?: SealPermission): PermissionValues => ({
  to: permission?.client === undefined ? 'PERSON' : 'APPLICATION',
  accountId: permission?.accountId ?? '',
  client: permission?.client ?? '',
  endsOn: permission?.endsOn ?? '',
  mostUses: permission?.mostUses === undefined ? '' : String(permission.mostUses),
  documents: permission?.documents.join(' ') ?? '',
});

export function checkPermission(values: PermissionValues): Faults<PermissionValues> {
  const { to, accountId, client, mostUses, documents } = values;
  const uses = mostUses.trim();
  const isCount = /^\d+$/.test(uses) && Number(uses) >= 1 && Number(uses) <= MOST_USES;
  const kinds = kindsIn(documents);
  return clean<PermissionValues>({
    to: undefined,
    accountId: to === 'PERSON' ? required()(accountId) : undefined,
    client:
      to === 'APPLICATION'
        ? required((typed) => (CLIENT.test(typed) ? undefined : fault('VALUE_INVALID')))(client)
        : undefined,
    endsOn: undefined,
    mostUses: uses === '' || isCount ? undefined : fault('VALUE_INVALID'),
    documents:
      kinds.length <= MOST_KINDS && kinds.every((kind) => KIND.test(kind))
        ? undefined
        : fault('VALUE_INVALID'),
  });
}

export const limitsOf = ({ endsOn, mostUses, documents }: PermissionValues): SealLimits => ({
  ...(endsOn && { endsOn }),
  ...(mostUses.trim() && { mostUses: Number(mostUses) }),
  documents: kindsIn(documents),
});
