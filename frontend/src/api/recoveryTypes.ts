import type { components } from './schema';

/** What recoveries say and take (spec 03 and 04), by the names the page uses. */
type Schemas = components['schemas'];

export type RecoveryKind = Schemas['RecoverableKind'];
export type UsernameRecovery = Schemas['UsernameRecovery'];
export type UsernameMethod = UsernameRecovery['method'];
export type UsernameStep = UsernameRecovery['step'];
export type Receiver = Schemas['Receiver'];
export type OrganisationBody = Schemas['RecoveryOrganisationForm'];
export type MobileBody = Schemas['RecoveryMobileForm'];
export type RequesterBody = Schemas['RecoveryRequesterForm'];
export type FactsBody = Schemas['RecoveryFactsForm'];
export type BankCardBody = Schemas['RecoveryBankCardForm'];
export type RequestBody = Schemas['RecoveryRequestForm'];
export type UsernameSms = Schemas['RecoverySmsForm'];
export type UsernameEmail = Schemas['RecoveryEmailForm'];

export type PasswordRecovery = Schemas['PasswordRecovery'];
export type PasswordOffer = Schemas['PasswordRecoveryMethod'];
export type PasswordMethod = PasswordOffer['method'];
export type PasswordStart = Schemas['PasswordRecoveryStart'];
export type PasswordSms = Schemas['PasswordRecoverySmsCode'];
export type PasswordEmail = Schemas['PasswordRecoveryEmailCode'];
export type AccountInformation = Schemas['PasswordRecoveryAccountInformation'];
export type LegalInformation = Schemas['PasswordRecoveryLegalRepresentative'];
export type ReviewBody = Schemas['PasswordReviewRequest'];
export type LicenceCode = Schemas['PasswordRecoveryLicence'];
export type LicenceProgress = Schemas['LicenceProgress'];

/** A person as all forms of both recoveries state one. */
export type StatedPerson = Schemas['RecoveryPersonForm'];
