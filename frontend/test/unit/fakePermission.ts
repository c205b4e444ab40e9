import { vi } from 'vitest';

type Setting = 'granted' | 'denied' | 'prompt';

/** A browser with Local Network Access, and the address the page came from. */
export function fakePermission(hostname: string, setting: Setting, names = ['loopback-network']) {
  const answers: (() => void)[] = [];
  const permission = {
    setting,
    /** How often the browser has asked. */
    questions: 0,
    /** Whether it asks for pages of this address. */
    asks: setting === 'prompt',
    /** The user answers; `prompt` is a question sent away. */
    answer(setting: Setting) {
      permission.setting = setting;
      for (const go of answers.splice(0)) go();
    },
    /** What stands between the page and the agent. */
    async gate(): Promise<void> {
      if (permission.asks && permission.setting === 'prompt') {
        if (answers.length === 0) permission.questions += 1;
        await new Promise<void>((resolve) => answers.push(resolve));
      }
      if (permission.asks && permission.setting !== 'granted') throw new TypeError('Failed to fetch');
    },
  };
  vi.stubGlobal('location', { hostname, origin: `https://${hostname}` });
  vi.stubGlobal('navigator', {
    permissions: {
      query: ({ name }: { name: string }) =>
        names.includes(name)
          ? Promise.resolve({ state: permission.setting })
          : Promise.reject(new TypeError('unknown name')),
    },
  });
  return permission;
}
