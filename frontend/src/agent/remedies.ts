/** What the user can do about a fault: one thing each. */
export type Remedy =
  | 'allow' // go on to the browser's question
  | 'look' // search again
  | 'download' // install or update the agent
  | 'pair' // connect this browser
  | 'retry' // start the card action again
  | 'diagnose' // the page that checks everything
  | 'help' // read how
  | 'unblock' // the agent's window for a locked card password
  | 'changePin' // the agent's window for a new card password
  | 'bind' // the page where a card is bound
  | 'none';

const REMEDIES: Record<string, Remedy> = {
  'browser.explain': 'allow',
  'browser.waiting': 'help',
  'browser.denied': 'help',
  'browser.insecure': 'help',
  'browser.storage': 'help',
  'browser.unsupported': 'help',
  'network.down': 'look',
  'agent.absent': 'download',
  'agent.outdated': 'download',
  'agent.newer': 'download',
  'agent.refused': 'help',
  'agent.unpaired': 'pair',
  'agent.unreachable': 'look',
  'agent.untrusted': 'diagnose',
  'pair.required': 'pair',
  'pair.expired': 'pair',
  'pair.refused': 'pair',
  'service.down': 'diagnose',
  'reader.none': 'diagnose',
  'card.none': 'look',
  'card.unsupported': 'diagnose',
  'card.removed': 'retry',
  'card.communication': 'retry',
  'card.unbound': 'bind',
  'driver.missing': 'help',
  'driver.crashed': 'retry',
  'driver.timeout': 'retry',
  'cert.none': 'help',
  'cert.expired': 'help',
  'cert.not-yet': 'diagnose',
  'cert.usage': 'help',
  'cert.expiring': 'help',
  'cert.key-mismatch': 'help',
  'pin.wrong': 'retry',
  'pin.low': 'help',
  'pin.blocked': 'unblock',
  'pin.pinpad-timeout': 'retry',
  'pin.change-required': 'changePin',
  'pin.rule': 'retry',
  'user.cancelled': 'retry',
  'user.timeout': 'retry',
  busy: 'retry',
  rate: 'retry',
  'clock.wrong': 'help',
  'version.unsupported': 'download',
  'policy.operation': 'help',
  'repair.failed': 'help',
};

/** The page and the agent do not agree about the protocol: nothing the user could mend at the card. */
const FAMILIES: [prefix: string, like: string][] = [
  ['gate.', 'agent.refused'],
  ['proof.', 'agent.untrusted'],
];

/** The code whose text is told for this one. */
export function toldCode(code: string): string {
  if (code in REMEDIES) return code;
  return FAMILIES.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 'internal';
}

export const remedyOf = (code: string): Remedy => REMEDIES[toldCode(code)] ?? 'diagnose';

/** All codes with a text of their own. */
export const TOLD_CODES = [...Object.keys(REMEDIES), 'internal'];
