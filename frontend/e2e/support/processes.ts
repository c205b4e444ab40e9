import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const project = fileURLToPath(new URL('../../..', import.meta.url));

const STOP_MILLIS = 20_000;

/** A command of the trial kit. */
export function trial(...words: string[]): string[] {
  return ['java', '-XX:TieredStopAtLevel=1', '-jar', 'trial/target/yinxin-trial.jar', ...words];
}

/** Keeps what a process says, to be shown if it fails. */
export function said(child: ChildProcess): () => string {
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (more: Buffer) => (words += more.toString()));
  return () => words;
}

export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MILLIS);
  await ended;
  clearTimeout(timer);
}

export function freePort(): Promise<number> {
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
