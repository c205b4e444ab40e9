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

const STORE = 'yinxin.registration.enterprise';

export function readTicket(now = Date.now()): Ticket | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(STORE) ?? 'null') as Ticket | null;
    return kept?.registrationId && Date.parse(kept.expiresAt) > now ? kept : undefined;
  } catch {
    return undefined;
  }
}

function writeTicket(ticket: Ticket | undefined): void {
  try {
    if (ticket) sessionStorage.setItem(STORE, JSON.stringify(ticket));
    else sessionStorage.removeItem(STORE);
  } catch {
    // Without storage a reload begins anew.
  }
}

export function useTicket(): [Ticket | undefined, (ticket: Ticket | undefined) => void] {
  const [ticket, setTicket] = useState(() => readTicket());
  return [
    ticket,
    (next) => {
      writeTicket(next);
      setTicket(next);
    },
  ];
}
