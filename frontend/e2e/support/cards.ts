import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Agent } from './agent.ts';
import type { Applicant } from './people.ts';
import { end, project, said, trial } from './processes.ts';

export const PIN = '246810';
export const PUK = '12345678';

const run = promisify(execFile);

/** Whose card it is, and of what kind. */
export interface Holder {
  kind: 'LEGAL' | 'OPERATOR';
  holder: string;
  idNumber: string;
  organisation: string;
  uscc: string;
  cardNo: string;
}

export type Algorithm = 'SM2' | 'P256' | 'P384' | 'RSA';

export interface Wanted extends Holder {
  algorithm: Algorithm;
  state?: 'expired' | 'revoked';
}

/** The card of an applicant's legal representative; endings of card numbers are triggers of the sandbox. */
export function legalCardOf({ organisation }: Applicant): Holder {
  return {
    kind: 'LEGAL',
    holder: organisation.legalRepName,
    idNumber: organisation.legalRepIdNumber,
    organisation: organisation.orgName,
    uscc: organisation.uscc,
    cardNo: cardNo(),
  };
}

/** The card of somebody the applicant's organisation has given one. */
export function operatorCardOf({ organisation, administrator }: Applicant): Holder {
  return {
    kind: 'OPERATOR',
    holder: administrator.name,
    idNumber: administrator.idNumber,
    organisation: organisation.orgName,
    uscc: organisation.uscc,
    cardNo: cardNo(),
  };
}

const cardNo = () => `88${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}01`;

async function issue(product: string, wanted: Wanted, place: string, where: string): Promise<void> {
  const { algorithm, kind, holder, idNumber, organisation, uscc, cardNo: number, state } = wanted;
  const words = {
    home: product,
    algorithm,
    kind,
    holder,
    'id-number': idNumber,
    organisation,
    uscc,
    'card-no': number,
    pin: PIN,
    ...(state && { state }),
    [place]: where,
  };
  const flat = Object.entries(words).flatMap(([name, value]) => [`--${name}`, value]);
  await run('.ci/with-jdk', trial('issue', ...flat), { cwd: project });
}

/** A soft key in the agent's directory: plugged in at once. */
export const plugSoftKey = (product: string, agent: Agent, wanted: Wanted, name = 'trial-key') =>
  issue(product, wanted, 'soft', join(agent.home, 'soft-keys', name));

/**
 * A token of SoftHSM. The agent's driver learns of it when it is whole: SoftHSM looks for tokens once,
 * and would keep to half a one.
 */
export async function makeSoftHsmToken(
  product: string,
  agent: Agent,
  wanted: Wanted,
  label = 'trial-token',
): Promise<void> {
  const workshop = join(agent.home, 'softhsm-workshop');
  await mkdir(workshop);
  await issue(product, wanted, 'softhsm', join(workshop, label));
  const configuration = join(agent.home, 'softhsm', 'softhsm2.conf');
  await cp(join(workshop, 'softhsm2.conf'), `${configuration}.new`);
  await rename(`${configuration}.new`, configuration);
}

/** A card for the virtual reader. */
export interface VirtualCard {
  /** @param signingTakes milliseconds, so that the card can be pulled out while it signs */
  insert: (signingTakes?: number) => Promise<void>;
  pullOut: () => Promise<void>;
}

export async function makeVirtualCard(product: string, agent: Agent, wanted: Wanted): Promise<VirtualCard> {
  const file = join(agent.home, 'virtual', 'card');
  await issue(product, wanted, 'virtual', file);
  let slot: ChildProcess | undefined;
  return {
    insert: async (signingTakes) => {
      const more = signingTakes === undefined ? [] : ['--signing-takes', String(signingTakes)];
      slot = spawn('.ci/with-jdk', trial('virtual', file, ...more), {
        cwd: project,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      await inserted(slot);
    },
    pullOut: async () => {
      if (slot) await end(slot);
      slot = undefined;
    },
  };
}

function inserted(slot: ChildProcess): Promise<void> {
  const words = said(slot);
  return new Promise((resolve, reject) => {
    slot.stdout?.on('data', () => {
      if (/Ctrl\+C/.test(words())) resolve();
    });
    slot.once('exit', () => {
      reject(new Error(`The virtual card is not in its slot:\n${words()}`));
    });
  });
}
