import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { end, project, said, trial } from './processes.ts';

const START_MILLIS = 30_000;
const OPENSC = ['/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so', '/usr/lib/aarch64-linux-gnu/opensc-pkcs11.so'];
const SOFTHSM = ['/usr/lib/softhsm/libsofthsm2.so'];

/**
 * A real agent in a process and a home of its own, with the policy of the product's trial kit. Who
 * it asks is a pinentry that takes its answers from a file.
 */
export interface Agent {
  port: number;
  home: string;
  /** What the person will answer, in this order: `pin 246810`, `confirm`, `refuse`, `cancel`, `choose TEXT`. */
  willAnswer: (...answers: string[]) => Promise<void>;
  /** What the person has been shown so far. */
  wasShown: () => Promise<string>;
  stop: () => Promise<void>;
}

export interface AgentOptions {
  /** The product's home, whose trial kit the agent trusts. */
  product: string;
  port: number;
  /** Which kinds of drivers it loads; each costs a moment. */
  drivers?: ('softhsm' | 'opensc')[];
  /** The sites its policy names; those of the local run unless said. */
  sites?: string[] | undefined;
}

export async function startAgent({ product, port, drivers = [], sites }: AgentOptions): Promise<Agent> {
  const home = await mkdtemp(join(tmpdir(), 'yinxin-agent-'));
  await policy(home, product, sites);
  for (const directory of ['soft-keys', 'softhsm', 'pinentry']) await mkdir(join(home, directory));
  const modules = [
    ...(drivers.includes('softhsm') ? SOFTHSM : []),
    ...(drivers.includes('opensc') ? OPENSC : []),
  ];
  const child = spawn('.ci/with-jdk', ['java', '-jar', 'agent/target/yinxin-agent.jar'], {
    cwd: project,
    env: {
      ...process.env,
      YINXIN_AGENT_HOME: home,
      YINXIN_AGENT_PORTS: String(port),
      YINXIN_AGENT_PROMPT: 'pinentry',
      YINXIN_AGENT_PINENTRY_PROGRAM: await pinentry(join(home, 'pinentry')),
      YINXIN_AGENT_PKCS11: modules.filter((module) => existsSync(module)).join(':'),
      YINXIN_AGENT_SEARCH_DRIVERS: 'false',
      YINXIN_AGENT_OPERATIONS_PER_MINUTE: '1000',
      SOFTHSM2_CONF: join(home, 'softhsm', 'softhsm2.conf'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words = said(child);
  const stop = async () => {
    await end(child);
    await rm(home, { recursive: true, force: true });
  };
  try {
    await awaitListening(port, child);
  } catch (error) {
    await stop();
    throw new Error(`The agent did not start:\n${words()}`, { cause: error });
  }
  return {
    port,
    home,
    stop,
    willAnswer: (...answers) =>
      appendFile(join(home, 'pinentry', 'answers'), answers.map((answer) => `${answer}\n`).join('')),
    wasShown: async () => {
      const asked = await readFile(join(home, 'pinentry', 'asked'), 'utf8').catch(() => '');
      return asked
        .split('\n')
        .map((line) => decodeURIComponent(line.replace(/%(?![0-9A-Fa-f]{2})/g, '%25')))
        .join('\n');
    },
  };
}

async function policy(home: string, product: string, sites: string[] | undefined): Promise<void> {
  if (sites) {
    await promisify(execFile)('.ci/with-jdk', trial('policy', '--agent', home, ...sites), { cwd: project });
    return;
  }
  for (const name of ['policy.jws', 'policy-key.json']) {
    await cp(join(product, 'trial', 'agent', name), join(home, name));
  }
}

/** A program without arguments, as the agent wants it. */
async function pinentry(directory: string): Promise<string> {
  const program = join(directory, 'pinentry');
  const jar = join(project, 'trial', 'target', 'yinxin-trial.jar');
  const java = `java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '${jar}' io.yinxin.trial.pinentry.Pinentry`;
  await writeFile(program, `#!/bin/sh\nexec '${join(project, '.ci', 'with-jdk')}' ${java} '${directory}'\n`);
  await chmod(program, 0o700);
  return program;
}

async function awaitListening(port: number, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_MILLIS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
    // Any answer will do: to who is no page the agent says nothing but no.
    const answer = await fetch(`http://127.0.0.1:${port}/.well-known/yap`).catch(() => undefined);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('It took too long.');
}
