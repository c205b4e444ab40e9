import type { APIRequestContext } from '@playwright/test';
import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { anApplicant } from './people.ts';

/** Somebody whose account was made by somebody else, with an initial password (GEN-15, SGN-15). */
export interface DepartmentUser {
  username: string;
  mobile: string;
  initialPassword: string;
}

const HEADERS = { 'X-Yinxin-Request': '1', 'Accept-Language': 'zh-CN' };
const STEP_MILLIS = 30_000;

/** Made by the member of the trial's staff who may. @param api of its own, since the staff's session is kept in it */
export async function aDepartmentUser(api: APIRequestContext): Promise<DepartmentUser> {
  const member = await trialMember('checker');
  const { attemptId } = (await post(api, 'staff/session', {
    username: member.username,
    password: member.password,
  })) as { attemptId: string };
  await secondFactor(api, attemptId, member.secret);
  const { username, email, mobile, name } = anApplicant().administrator;
  const form = { username, name, department: '示例管理司', mobile, email };
  const { initialPassword } = (await post(api, 'staff/department-users', form)) as {
    initialPassword: string;
  };
  return { username, mobile, initialPassword };
}

/** A code serves once; one that another sign-in has used up is followed by the next one. */
async function secondFactor(api: APIRequestContext, attemptId: string, secret: string): Promise<void> {
  try {
    await post(api, 'staff/session/second-factor', { attemptId, code: codeNow(secret) });
  } catch {
    await new Promise((resolve) => setTimeout(resolve, STEP_MILLIS - (Date.now() % STEP_MILLIS) + 500));
    await post(api, 'staff/session/second-factor', { attemptId, code: codeNow(secret) });
  }
}

/** As the local run has written them down at its first start. */
async function trialMember(wanted: string) {
  const file = await readFile(join(process.env.YINXIN_E2E_HOME ?? '', 'staff'), 'utf8');
  const line = file.split('\n').find((one) => one.startsWith(`${wanted}\t`));
  if (!line) throw new Error(`The trial has no ${wanted}.`);
  const [username = '', , , password = '', secret = ''] = line.split('\t');
  return { username, password, secret };
}

/** RFC 6238 with SHA-1, six digits, 30 seconds. */
function codeNow(secret: string): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / STEP_MILLIS)));
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const at = (digest.at(-1) ?? 0) & 0xf;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function fromBase32(text: string): Buffer {
  const bits = [...text.replaceAll('=', '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

async function post(api: APIRequestContext, path: string, data: object): Promise<unknown> {
  const answer = await api.post(`/api/v1/${path}`, { data, headers: HEADERS });
  if (!answer.ok()) throw new Error(`POST ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}
