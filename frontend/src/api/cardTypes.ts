import type { CardPurpose, CardToken } from '@/agent/wire';
import type { SessionView } from './schemas';

/** What the server says and takes about cards. */

export type { CardPurpose, CardToken };

export interface CardChallenge {
  challenge: string;
  purpose: CardPurpose;
  expiresAt: string;
  accept: string[];
  hint?: { cardNo?: string; issuers?: string[] };
}

/** The account a card would be bound to, as far as its holder may know it. */
export interface FoundAccount {
  username: string;
  createdAt: string;
  origin: string;
  mobile?: string;
}

export type IdentityChoice = 'BIND' | 'REPLACE' | 'OVERWRITE';
export type CardNotice = 'CORRECT_HOLDER' | 'CHECK_ORGANISATION' | 'NOT_ACTIVATED';

export interface SignedInStep {
  step: 'SIGNED_IN';
  session: SessionView;
  created?: { username: string };
  notices?: CardNotice[];
}

export interface IdentityCheckStep {
  step: 'IDENTITY_CHECK';
  attemptId: string;
  reason: 'BIND' | 'OTHER_CARD';
  account: FoundAccount;
  boundCard?: string;
  choices: IdentityChoice[];
}

export interface KeepOrOverwriteStep {
  step: 'KEEP_OR_OVERWRITE';
  attemptId: string;
  account: FoundAccount;
}

export type CardSignInStep = SignedInStep | IdentityCheckStep | KeepOrOverwriteStep;

export type CardState = 'NORMAL' | 'FROZEN' | 'LOST' | 'EXPIRED' | 'REVOKED';

/** Spec 07 table 2.1. */
export interface CardRecord {
  cardNo: string;
  cardKind: 'LEGAL' | 'OPERATOR';
  mediumKind: 'IC_CARD' | 'IKEY';
  holderName: string;
  holderIdType: string;
  holderIdNumber: string;
  orgName: string;
  uscc: string;
  orgCode: string;
  certSerial: string;
  issuer: string;
  validFrom: string;
  validTo: string;
  cardState: CardState;
  boundAt: string;
}

export interface OwnCard {
  card?: CardRecord;
  mayOverwrite: boolean;
  unbindEffects: string[];
  unbindRefusal?: string;
}

export interface CardCandidate {
  candidateId: string;
  orgName: string;
  uscc: string;
  cardNo: string;
  name: string;
  idType: string;
  idNumber: string;
  expiresAt: string;
}

export interface CardOperatorForm {
  username: string;
  password: string;
  passwordConfirm: string;
  mobile: string;
  smsCode: string;
  email?: string;
  agreementVersion: number;
  agree: boolean;
}

/** What the server says about the agent it wants. */
export interface AgentSite {
  minimumVersion: string;
  latestVersion: string;
  ports: number[];
  downloads: {
    system: string;
    url: string;
    version: string;
    size: number;
    sha256: string;
    signatureUrl?: string;
  }[];
}
