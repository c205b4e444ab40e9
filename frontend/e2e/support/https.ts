import type { LaunchOptions } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserPath } from './browser.ts';

/** The product behind https, at a name and an address the browser takes for a public one. */
export interface HttpsFront {
  origin: string;
  host: string;
  port: number;
  stop: () => Promise<void>;
}

export async function behindHttps(host: string, port: number, product: string): Promise<HttpsFront> {
  const target = new URL(product);
  const server = createServer(certificateFor(host), (incoming, outgoing) => {
    const passed = request(
      {
        host: target.hostname,
        port: target.port,
        path: incoming.url,
        method: incoming.method,
        headers: incoming.headers,
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    origin: `https://${host}:${port}`,
    host,
    port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Where the name leads to, and that its address counts as public although it is this computer's. */
export function browserArguments({ host, port }: HttpsFront): LaunchOptions {
  return {
    executablePath: browserPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      `--host-resolver-rules=MAP ${host} 127.0.0.1`,
      `--ip-address-space-overrides=127.0.0.1:${port}=public`,
    ],
  };
}

function certificateFor(host: string): { key: Buffer; cert: Buffer } {
  const directory = mkdtempSync(join(tmpdir(), 'yinxin-tls-'));
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(directory, name)) as [string, string];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1']
      .concat(['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`])
      .concat(['-keyout', key, '-out', cert]),
    { stdio: 'ignore' },
  );
  const pair = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(directory, { recursive: true });
  return pair;
}
