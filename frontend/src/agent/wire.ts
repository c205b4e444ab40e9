import type { CardPurpose } from '@/api/cardTypes';

/** What the agent says and takes, after docs/agent.md. Members a newer agent adds are ignored. */

export interface AgentInfo {
  product: 'yinxin-agent';
  version: string;
  api: number[];
  min: number;
  /** Differs for each installation and user of the machine; a pairing belongs to one. */
  instance: string;
  features: string[];
}

export interface Reader {
  name: string;
  cardPresent: boolean;
}

export const PIN_STATES = ['ok', 'low', 'last', 'locked', 'initial', 'unknown'] as const;

export interface Token {
  id: string;
  kind: 'pkcs11' | 'skf' | 'soft';
  label: string;
  serial?: string;
  model?: string;
  reader?: string;
  /** A soft key for trials, no medium. */
  trial: boolean;
  pin: { state: (typeof PIN_STATES)[number]; triesLeft?: number };
}

export interface Driver {
  name: string;
  kind: 'pkcs11' | 'skf' | 'soft';
  path?: string;
  state: 'ok' | 'missing' | 'crashed' | 'timeout';
  version?: string;
}

/** What is connected now. `version` grows with each change. */
export interface Snapshot {
  version: number;
  readers: Reader[];
  tokens: Token[];
  drivers: Driver[];
}

export const OPERATION_STATES = [
  'queued',
  'waiting-card',
  'waiting-consent',
  'waiting-pin',
  'working',
  'done',
  'failed',
  'cancelled',
  'expired',
] as const;
export type OperationState = (typeof OPERATION_STATES)[number];

export interface Operation<R> {
  operation: string;
  state?: OperationState;
  expiresAt: string;
  result?: R;
  problem?: ProblemBody;
}

/** RFC 9457; parameters such as the tries left stand beside the code. */
export interface ProblemBody {
  code?: string;
  status?: number;
  retriable?: boolean;
  remedy?: unknown;
  ref?: string;
  params?: Record<string, unknown>;
  [parameter: string]: unknown;
}

export type { CardPurpose };

export interface AuthenticationRequest {
  challenge: string;
  purpose: CardPurpose;
  accept: string[];
  /** Preselects in the agent's window; never decides. */
  hint?: { cardNo?: string; issuers?: string[]; token?: string };
  lang: string;
  timeoutMs?: number;
}

/** What the card has signed; handed to the server as it is. */
export interface CardToken {
  unverifiedCertificate: string;
  algorithm: string;
  signature: string;
  format: string;
  appVersion: string;
  origin?: string;
  chain?: string[];
  /** Added by the page: which challenge of the session was signed. */
  challenge?: string;
}

/** One for each document of a ticket; a card taken out half-way leaves what is signed signed. */
export interface Seals {
  items: ({ signature: string; algorithm: string } | { error: string })[];
}

export interface DiagnosisCheck {
  id: string;
  level: 'ok' | 'warn' | 'fail';
  params?: Record<string, unknown>;
  remedy?: { id: string; needsAdmin?: boolean; text?: string };
}

export interface Diagnosis {
  checks: DiagnosisCheck[];
}

/** A public P-256 key. */
export interface PublicJwk {
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
}
