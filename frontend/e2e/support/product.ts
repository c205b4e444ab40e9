import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { end, freePort, project, said } from './processes.ts';

const START_MILLIS = 120_000;

export interface Product {
  url: string;
  /** Data, keys and the trial kit. */
  home: string;
  stop: () => Promise<void>;
}

/** The product as `make run` starts it, with an empty data directory of its own on ports of its own. */
export async function startProduct(settings: Record<string, string> = {}): Promise<Product> {
  // Beside the temporary files, because the database's own user must be able to enter.
  const home = await mkdtemp(join(tmpdir(), 'yinxin-e2e-'));
  const port = await freePort();
  const child = spawn('.ci/with-jdk', ['java', '-jar', 'sandbox/target/yinxin-sandbox.jar'], {
    cwd: project,
    env: {
      ...process.env,
      YINXIN_HOME: home,
      YINXIN_PORT: String(port),
      YINXIN_SANDBOX_PORT: String(await freePort()),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words = said(child);
  const stop = async () => {
    await end(child);
    await rm(home, { recursive: true, force: true });
  };
  const url = `http://localhost:${port}`;
  try {
    await awaitAnswer(`${url}/api/v1/site`, child);
  } catch (error) {
    await stop();
    throw new Error(`The product did not start:\n${words()}`, { cause: error });
  }
  return { url, home, stop };
}

async function awaitAnswer(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_MILLIS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('It took too long.');
}
