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

/** The review desk and the platform's staff. */
export type AuditLine = Schemas['AuditLine'];
export type BulkResult = Schemas['BulkResult'];
export type CalendarDay = Schemas['CalendarDay'];
export type ChecklistAnswer = Schemas['ChecklistAnswer'];
export type Duty = Schemas['Duty'];
export type NewDepartmentUser = Schemas['NewDepartmentUser'];
export type NewStaffMember = Schemas['NewStaffMember'];
export type Phrase = Schemas['Phrase'];
export type QueueView = Schemas['QueueView'];
export type StaffAttempt = Schemas['StaffAttempt'];
export type StaffGrant = Schemas['StaffGrant'];
export type StaffMember = Schemas['StaffMember'];
export type StaffRef = Schemas['StaffRef'];
export type StaffSecondFactor = Schemas['StaffSecondFactor'];
export type StaffSession = Schemas['StaffSession'];
export type TaskAction = Schemas['TaskAction'];
export type TaskCheck = Schemas['TaskCheck'];
export type TaskConfirmation = Schemas['TaskConfirmation'];
export type TaskDecision = Schemas['TaskDecision'];
export type TaskDecisionForm = Schemas['TaskDecisionForm'];
export type TaskField = Schemas['TaskField'];
export type TaskItem = Schemas['TaskItem'];
export type TaskNote = Schemas['TaskNote'];
export type TaskPicture = Schemas['TaskPictureView'];
export type TaskQueue = Schemas['TaskQueue'];
export type TaskState = Schemas['TaskState'];
export type TaskView = Schemas['Task'];
