import { idempotencyKeys } from '@/api/idempotency';
import { ApiProblem } from '@/api/problem';
import { useAgreement } from '@/api/queries';
import {
  confirmAdministrator,
  reserveUsername,
  sendSmsCode,
  type OrganisationKind,
} from '@/api/registration';
import { useSmsCode, useSmsProof, type SmsCode, type SmsProof } from '@/ui/codes/useSmsCode';
import { useForm, type Form } from '@/ui/form/useForm';
import type { Fault } from '@/ui/rules/fault';
import { useState } from 'react';
import { useUsernameCheck, type UsernameCheck } from '../useUsernameCheck';
import { checkAccount, confirmationBody, NO_ACCOUNT, type AccountValues } from './accountRules';
import { NO_ORGANISATION } from './organisationRules';

export interface AccountStepState {
  form: Form<AccountValues>;
  proof: SmsProof;
  sms: SmsCode;
  refusal: unknown;
  name: UsernameCheck;
}

interface Outcome {
  onRegistered: (username: string) => void;
  /** The server has forgotten the registration (REGISTRATION_EXPIRED). */
  onExpired: () => void;
  /** Step 1's data are refused after all, e.g. because the organisation was registered meanwhile (REG-23). */
  onOrganisationRefused: (faults: Record<string, Fault>) => void;
}

/** What is agreed to (spec 00 section 6). */
export const AGREEMENT = { enterprise: 'PLATFORM_SERVICE', institution: 'USER_REGISTRATION' } as const;

/** Step 2: account, person, proof of the phone, consent. */
export function useAccountStep(
  kind: OrganisationKind,
  registrationId: string | undefined,
  active: boolean,
  outcome: Outcome,
): AccountStepState {
  const [keyOf] = useState(idempotencyKeys);
  const [refusal, setRefusal] = useState<unknown>();
  const proof = useSmsProof(active);
  const agreement = useAgreement(AGREEMENT[kind]).data;

  /** Shows what a call threw at the place it belongs to. */
  const refuse = (error: unknown) => {
    if (!(error instanceof ApiProblem)) {
      setRefusal(error);
    } else if (error.code === 'REGISTRATION_EXPIRED') {
      outcome.onExpired();
    } else if (error.hasFieldFaults) {
      const ofStepOne = Object.entries(error.fieldFaults).filter(([name]) => name in NO_ORGANISATION);
      form.refuse(error.fieldFaults, ofStepOne.length > 0);
      if (ofStepOne.length > 0) outcome.onOrganisationRefused(Object.fromEntries(ofStepOne));
    } else {
      setRefusal(error);
    }
  };

  const form = useForm<AccountValues>({
    initial: NO_ACCOUNT,
    check: (values) => checkAccount(values, proof.faultAtEnd(values)),
    send: async (values) => {
      setRefusal(undefined);
      if (!registrationId || !agreement) return;
      const body = confirmationBody(values, agreement.version);
      const key = keyOf({ registrationId, body });
      try {
        const registered = await confirmAdministrator(kind, registrationId, body, key);
        outcome.onRegistered(registered.username);
      } catch (error) {
        refuse(error);
      }
    },
  });
  const sendCode = registrationId
    ? (body: Parameters<typeof sendSmsCode>[2]) => sendSmsCode(kind, registrationId, body)
    : undefined;
  const sms = useSmsCode(sendCode, proof, form, (error) => {
    setRefusal(undefined);
    refuse(error);
  });
  const reserve = registrationId ? (name: string) => reserveUsername(kind, registrationId, name) : undefined;
  const name = useUsernameCheck(form, reserve, outcome.onExpired);

  return { form, proof, sms, refusal, name };
}
