import type { components } from './schema';

/** What real-name verification says and takes (spec 10), by the names the page uses. */
type Schemas = components['schemas'];

export type RealNameState = Schemas['RealNameState'];
export type RealNameLevel = Schemas['RealNameLevel'];
export type RealNameMethod = Schemas['RealNameMethod'];
export type RealNameTile = Schemas['RealNameTile'];
export type RealNameMissing = Schemas['RealNameMissing'];
export type RealNameProof = Schemas['RealNameProof'];
export type RealNameReached = Schemas['RealNameReached'];
export type RealNameByCard = Schemas['RealNameByCard'];
export type RealNameBankKey = Schemas['RealNameBankKey'];
export type BankCardBody = Schemas['RealNameBankCard'];
export type CodeBody = Schemas['RealNameCode'];

export type LegalRepVerification = Schemas['LegalRepVerification'];
export type LegalRepPerson = Schemas['LegalRepPerson'];
export type LegalRepOrganisation = Schemas['LegalRepOrganisation'];
export type LegalRepIdentity = Schemas['LegalRepIdentity'];
