import type { SessionView } from '@/api/schemas';

/** SGN-04: who is here, as the head line names them; a card speaks for its organisation. */
export const sessionName = ({ method, organisationName, displayName }: SessionView): string =>
  method.startsWith('CARD_') && organisationName ? organisationName : displayName;
