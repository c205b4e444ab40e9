/** Whether the browser lets this site speak with programs on the computer (Local Network Access). */
export interface AgentPermission {
  state: 'granted' | 'denied' | 'prompt';
  /**
   * No question is to be expected whatever the state says: page and agent are both of this computer. Chromium asks,
   * and holds to an answer, only where the page comes from farther away; the state alone does not tell.
   */
  unasked: boolean;
}

/** The name of today, and the one of browsers before the permission was split. */
const NAMES = ['loopback-network', 'local-network-access'];

const EXPERIENCE = 'yinxin.agent.browserAsks';

const isLoopback = (host: string) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);

async function stateOf(name: string): Promise<PermissionState | undefined> {
  try {
    return (await navigator.permissions.query({ name: name as PermissionName })).state;
  } catch {
    // A browser that does not know the name does not ask either.
    return undefined;
  }
}

export async function agentPermission(): Promise<AgentPermission> {
  for (const name of NAMES) {
    const state = await stateOf(name);
    if (state) return { state, unasked: isUnasked() };
  }
  return { state: 'granted', unasked: true };
}

/** A page of this computer is not asked, unless it came through a proxy; a name may lead to this computer too. */
function isUnasked(): boolean {
  const learned = experience();
  return learned ? learned === 'no' : isLoopback(location.hostname);
}

/** What a call has shown, so that the next visit knows it beforehand. */
export function learnWhetherAsked(asked: boolean): void {
  try {
    localStorage.setItem(EXPERIENCE, asked ? 'yes' : 'no');
  } catch {
    // Storage is switched off; the next visit learns it again.
  }
}

function experience(): string | null {
  try {
    return localStorage.getItem(EXPERIENCE);
  } catch {
    return null;
  }
}
