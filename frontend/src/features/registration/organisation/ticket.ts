import type { OrganisationKind } from '@/api/registration';
import { useState } from 'react';

/**
 * What this browser window keeps of a registration between its steps: the server's secret and public data of the
 * organisation, so that a reload in step 2 does not lose step 1. Nothing about persons is written down.
 */
export interface Ticket {
  registrationId: string;
  expiresAt: string;
  uscc: string;
  orgCode: string;
  orgName: string;
}

const store = (kind: OrganisationKind) => `yinxin.registration.${kind}`;

export function readTicket(kind: OrganisationKind, now = Date.now()): Ticket | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(store(kind)) ?? 'null') as Ticket | null;
    return kept?.registrationId && Date.parse(kept.expiresAt) > now ? kept : undefined;
  } catch {
    return undefined;
  }
}

function writeTicket(kind: OrganisationKind, ticket: Ticket | undefined): void {
  try {
    if (ticket) sessionStorage.setItem(store(kind), JSON.stringify(ticket));
    else sessionStorage.removeItem(store(kind));
  } catch {
    // Without storage a reload begins anew.
  }
}

export function useTicket(
  kind: OrganisationKind,
): [Ticket | undefined, (ticket: Ticket | undefined) => void] {
  const [ticket, setTicket] = useState(() => readTicket(kind));
  return [
    ticket,
    (next) => {
      writeTicket(kind, next);
      setTicket(next);
    },
  ];
}
