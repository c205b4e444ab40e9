/** Whether the browser lets this site speak with programs on the computer (Local Network Access). */
export type AgentPermission = 'granted' | 'denied' | 'prompt';

/** The name of today, and the one of browsers before the permission was split. */
const NAMES = ['loopback-network', 'local-network-access'];

const isLoopback = (host: string) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);

async function ask(name: string): Promise<PermissionStatus | undefined> {
  try {
    return await navigator.permissions.query({ name: name as PermissionName });
  } catch {
    // A browser that does not know the name does not ask either.
    return undefined;
  }
}

async function status(): Promise<PermissionStatus | undefined> {
  // A page of this computer may speak with this computer.
  if (isLoopback(location.hostname)) return undefined;
  for (const name of NAMES) {
    const found = await ask(name);
    if (found) return found;
  }
  return undefined;
}

export async function agentPermission(): Promise<AgentPermission> {
  return (await status())?.state ?? 'granted';
}

/** Tells when the user has changed it in the browser's settings. */
export async function onPermissionChange(listener: () => void): Promise<() => void> {
  const watched = await status();
  watched?.addEventListener('change', listener);
  return () => watched?.removeEventListener('change', listener);
}
