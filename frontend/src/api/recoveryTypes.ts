/** What recoveries tell (spec 03 and 04). */

export type RecoveryKind = 'ADMIN' | 'OPERATOR' | 'INDIVIDUAL';

export type UsernameMethod =
  'ACCOUNT_INFORMATION' | 'CORPORATE_BANK' | 'BOUND_PHONE' | 'BANK_CARD' | 'MANUAL_REVIEW';

export type UsernameStep =
  | 'ORGANISATION'
  | 'MOBILE'
  | 'REQUESTER'
  | 'FACTS'
  | 'BANK'
  | 'RESULT'
  | 'REQUEST'
  | 'PICTURES'
  | 'SUBMITTED'
  | 'DONE';

export interface FoundUsername {
  username: string;
  kind: string;
  holderName?: string;
  state: string;
  createdAt: string;
}

export interface UsernameRecovery {
  recoveryId: string;
  expiresAt: string;
  kind: RecoveryKind;
  method: UsernameMethod;
  step: UsernameStep;
  boundPhone?: boolean;
  needed?: number;
  operators?: { label: string }[];
  bank?: {
    state: 'PENDING' | 'VERIFIED' | 'REFUSED' | 'CANCELLED' | 'EXPIRED';
    bankName?: string;
    reason?: string;
  };
  usernames?: FoundUsername[];
  pictures?: string[];
  taskNo?: string;
  expectedAt?: string;
}

export type PasswordMethod =
  'PHONE' | 'EMAIL' | 'ACCOUNT_INFORMATION' | 'LEGAL_REPRESENTATIVE' | 'E_LICENCE' | 'MANUAL_REVIEW';

export interface PasswordOffer {
  method: PasswordMethod;
  /** Where the code goes, masked. */
  target?: string;
  complete: boolean;
}

export interface PasswordRecovery {
  recoveryId: string;
  expiresAt: string;
  username: string;
  step: 'METHOD' | 'PASSWORD' | 'ACTIVATE_BY_CARD' | 'SUBMITTED' | 'DONE';
  userKind: string;
  codeBy: 'SMS' | 'EMAIL';
  institution?: boolean;
  methods: PasswordOffer[];
  passedBy?: PasswordMethod;
  pictures?: string[];
  taskNo?: string;
  expectedAt?: string;
  effectiveAt?: string;
}

export interface StatedPerson {
  name: string;
  idType: string;
  idNumber: string;
  idValidFrom?: string;
  idValidTo?: string;
}

export interface CodeAsked {
  resendAfterSeconds: number;
}

export interface CaptchaAnswered {
  captchaId: string;
  imageCode: string;
}

export type LicenceProgress = 'WAITING' | 'SCANNED' | 'CONFIRMED' | 'CANCELLED' | 'EXPIRED';

export interface LicenceCode {
  qrSvg: string;
  /** What the code says, for who has the app on the same device. */
  qrContent: string;
  expiresAt: string;
}

export interface LicenceScanState {
  state: LicenceProgress;
  /** Once the licence was found right. */
  recovery?: PasswordRecovery;
}
