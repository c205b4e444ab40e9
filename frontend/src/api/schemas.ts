import type { components } from './schema';

/** The contract's types by the names the page uses. */
type Schemas = components['schemas'];

export type OwnSession = Schemas['OwnSession'];
export type OwnOrganisation = Schemas['OwnOrganisation'];
export type Site = Schemas['Site'];
export type SessionView = Schemas['Session'];
export type AccountView = Schemas['Account'];
export type ActivityItem = Schemas['Activity'];
export type ActivityPage = Required<Schemas['PageOfActivity']>;
export type AgreementType = Schemas['AgreementType'];
export type AgreementView = Schemas['Agreement'];
export type Announcement = Schemas['Announcement'];
export type ApplicationView = Schemas['ApplicationView'];
export type CaptchaView = Schemas['Captcha'];
export type ConfirmationForm = Schemas['AdministratorForm'];
export type Country = Schemas['Country'];
export type DocumentTypeView = Schemas['DocumentTypeView'];
export type IndividualForm = Schemas['IndividualForm'];
export type LicensedOrganisation = Schemas['LicensedOrganisation'];
export type ModuleView = Schemas['ModuleView'];
export type OrganisationForm = Schemas['OrganisationForm'];
export type NewPassword = Schemas['NewPassword'];
export type OverseasForm = Schemas['OverseasForm'];
export type PowChallenge = Schemas['Challenge'];
export type Revealed = Schemas['Revealed'];
export type SignInForm = Schemas['SignIn'];
