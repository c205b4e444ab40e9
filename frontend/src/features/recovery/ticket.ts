/**
 * What this browser window keeps of a recovery: the server's secret for it, nothing of what was entered. With it a
 * reload, or the way back from the bank, goes on where the recovery is.
 */
interface Ticket {
  recoveryId: string;
  expiresAt: string;
}

export type TicketName = 'username' | 'password' | 'administrator';

const store = (name: TicketName) => `yinxin.recovery.${name}`;

export function readTicket(name: TicketName, now = Date.now()): string | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(store(name)) ?? 'null') as Partial<Ticket> | null;
    return kept?.recoveryId && Date.parse(kept.expiresAt ?? '') > now ? kept.recoveryId : undefined;
  } catch {
    return undefined;
  }
}

export function keepTicket(name: TicketName, ticket: Ticket | undefined): void {
  try {
    if (ticket) {
      const { recoveryId, expiresAt } = ticket;
      sessionStorage.setItem(store(name), JSON.stringify({ recoveryId, expiresAt }));
    } else sessionStorage.removeItem(store(name));
  } catch {
    // Without storage a reload begins anew.
  }
}
