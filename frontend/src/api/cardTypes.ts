import type { components } from './schema';

/** What the server says and takes about cards, by the names the page uses. */
type Schemas = components['schemas'];

export type CardChallenge = Schemas['CardChallenge'];
export type CardPurpose = Schemas['CardPurpose'];
export type CardToken = Schemas['CardToken'];
export type CardRecord = Schemas['CardRecord'];
export type OwnCard = Schemas['OwnCard'];
export type CardCandidate = Schemas['CardCandidate'];
export type CardOperatorForm = Schemas['CardOperatorForm'];
export type CardNotice = Schemas['CardNotice'];
export type IdentityChoice = Schemas['CardChoice'];
/** The account a card would be bound to, as far as its holder may know it. */
export type FoundAccount = Schemas['CardAccountFound'];

/** The contract has one shape for all steps; which members come with which step is told in words there, in types here. */
type Step = Schemas['CardSignInStep'];

export type SignedInStep = Pick<Step, 'created' | 'notices'> &
  Required<Pick<Step, 'session'>> & { step: 'SIGNED_IN' };
export type IdentityCheckStep = Pick<Step, 'boundCard'> &
  Required<Pick<Step, 'attemptId' | 'reason' | 'account' | 'choices'>> & { step: 'IDENTITY_CHECK' };
export type KeepOrOverwriteStep = Required<Pick<Step, 'attemptId' | 'account'>> & {
  step: 'KEEP_OR_OVERWRITE';
};
export type CardSignInStep = SignedInStep | IdentityCheckStep | KeepOrOverwriteStep;
