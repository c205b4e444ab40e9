import { idempotencyKeys } from '@/api/idempotency';
import { ApiProblem } from '@/api/problem';
import { useAgreement } from '@/api/queries';
import { confirmRegistration, reserveUsername, sendSmsCode } from '@/api/registration';
import { useSmsCode, useSmsProof, type SmsCode, type SmsProof } from '@/ui/codes/useSmsCode';
import { useForm, type Form } from '@/ui/form/useForm';
import { username as usernameRule } from '@/ui/rules/fields';
import type { Fault } from '@/ui/rules/fault';
import { useRef, useState } from 'react';
import { checkAccount, confirmationBody, NO_ACCOUNT, type AccountValues } from './accountRules';
import { NO_ORGANISATION } from './organisationRules';

export interface AccountStepState {
  form: Form<AccountValues>;
  proof: SmsProof;
  sms: SmsCode;
  refusal: unknown;
  /** The name the server has found free and keeps for this registration (REG-09). */
  freeName: string;
  checkUsername: () => void;
}

interface Outcome {
  onRegistered: (username: string) => void;
  /** The server has forgotten the registration (REGISTRATION_EXPIRED). */
  onExpired: () => void;
  /** Step 1's data are refused after all, e.g. because the organisation was registered meanwhile (REG-23). */
  onOrganisationRefused: (faults: Record<string, Fault>) => void;
}

/** Step 2: account, person, proof of the phone, consent. */
export function useAccountStep(
  registrationId: string | undefined,
  active: boolean,
  outcome: Outcome,
): AccountStepState {
  const [keyOf] = useState(idempotencyKeys);
  const [refusal, setRefusal] = useState<unknown>();
  const [freeName, setFreeName] = useState('');
  const asked = useRef('');
  const proof = useSmsProof(active);
  const agreement = useAgreement('PLATFORM_SERVICE').data;

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
      try {
        const registered = await confirmRegistration(registrationId, body, keyOf({ registrationId, body }));
        outcome.onRegistered(registered.username);
      } catch (error) {
        refuse(error);
      }
    },
  });
  const sendCode = registrationId
    ? (body: Parameters<typeof sendSmsCode>[1]) => sendSmsCode(registrationId, body)
    : undefined;
  const sms = useSmsCode(sendCode, proof, form, (error) => {
    setRefusal(undefined);
    refuse(error);
  });

  const checkUsername = () => {
    const name = form.values.username.trim();
    if (!registrationId || name === asked.current || usernameRule(name)) return;
    asked.current = name;
    reserveUsername(registrationId, name)
      .then(() => setFreeName(name))
      .catch((error: unknown) => {
        // Only news about the name is shown now; the server looks at everything again in the end.
        if (error instanceof ApiProblem && error.code === 'REGISTRATION_EXPIRED') outcome.onExpired();
        else if (error instanceof ApiProblem && error.hasFieldFaults && asked.current === name) {
          form.refuse(error.fieldFaults, true);
        } else asked.current = '';
      });
  };

  return { form, proof, sms, refusal, freeName, checkUsername };
}
