import type { components } from './schema';

/** What the server says and takes about seals and signatures, by the names the page uses. */
type Schemas = components['schemas'];

export type SealKind = Schemas['SealKind'];
export type MakingWay = Schemas['MakingWay'];
export type SealSwitch = Schemas['SealSwitch'];
export type Seal = Schemas['SealItem'];
export type SealPage = Required<Schemas['PageOfSealItem']>;
export type SealDetails = Schemas['SealView'];
export type SealRules = Schemas['SealRules'];
export type EndCause = Schemas['EndCause'];
export type SealOperator = Schemas['SealOperator'];
export type NewSeal = Schemas['NewSeal'];
export type SealChange = Schemas['SealChange'];
export type SealReissue = Schemas['SealReissue'];
export type Signature = Schemas['SignatureItem'];
export type SignaturePage = Required<Schemas['PageOfSignatureItem']>;
export type NewSignature = Schemas['NewSignature'];
export type DrawnSeal = Schemas['DrawnSeal'];
export type ExtractedPicture = Schemas['ExtractedPicture'];
export type SealPreparation = Schemas['SealPreparation'];
