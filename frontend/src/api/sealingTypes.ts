import type { components } from './schema';

/** What the server says and takes about seals on documents, by the names the page uses. */
type Schemas = components['schemas'];

export type SealingDocument = Schemas['SealingDocument'];
export type SealingPage = Schemas['SealingPage'];
export type SealChoice = Schemas['SealChoice'];
export type SealPosition = Schemas['SealPosition'];
export type SealingRequest = Schemas['SealingRequest'];
export type SealingPreparation = Schemas['SealingPreparation'];
export type SealedDocument = Schemas['SealedDocument'];
export type SealPermission = Schemas['SealPermission'];
export type SealLimits = Schemas['SealPermissionLimits'];
export type SealUse = Schemas['SealUse'];
export type SealUsePage = Required<Schemas['PageOfUseItem']>;
