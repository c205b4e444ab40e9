import type { components } from './schema';

/** Short names for the contract's types. */
type Schemas = components['schemas'];

export type Site = Schemas['Site'];
export type SessionView = Schemas['SessionView'];
export type AccountView = Schemas['AccountView'];
export type ActivityItem = Schemas['ActivityItem'];
export type ActivityPage = Schemas['ActivityPage'];
export type AgreementView = Schemas['AgreementView'];
export type Announcement = Schemas['Announcement'];
export type ApplicationView = Schemas['ApplicationView'];
export type CaptchaView = Schemas['CaptchaView'];
export type ConfirmationForm = Schemas['ConfirmationForm'];
export type DocumentTypeView = Schemas['DocumentTypeView'];
export type ModuleView = Schemas['ModuleView'];
export type OrganisationForm = Schemas['OrganisationForm'];
export type PowChallenge = Schemas['PowChallenge'];
export type Revealed = Schemas['Revealed'];
export type SignInForm = Schemas['SignInForm'];
