import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const START_MILLIS = 120_000;
const STOP_MILLIS = 20_000;

export interface Product {
  url: string;
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
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (words: Buffer) => (said += words.toString()));
  const stop = async () => {
    await end(child);
    await rm(home, { recursive: true, force: true });
  };
  const url = `http://localhost:${port}`;
  try {
    await awaitAnswer(`${url}/api/v1/site`, child);
  } catch (error) {
    await stop();
    throw new Error(`The product did not start:\n${said}`, { cause: error });
  }
  return { url, stop };
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

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MILLIS);
  await ended;
  clearTimeout(timer);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address) resolve(address.port);
        else reject(new Error('no port'));
      });
    });
  });
}
