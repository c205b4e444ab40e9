import { idempotencyKeys } from '@/api/idempotency';
import { ApiProblem } from '@/api/problem';
import { useAgreement } from '@/api/queries';
import { confirmIndividual, reserveUsername, sendSmsCode } from '@/api/registration';
import { useSmsCode, useSmsProof, type SmsCode, type SmsProof } from '@/ui/codes/useSmsCode';
import { useForm, type Form } from '@/ui/form/useForm';
import { useState } from 'react';
import { isExpired, useOpenRegistration, type OpenRegistration } from '../useOpenRegistration';
import { useUsernameCheck, type UsernameCheck } from '../useUsernameCheck';
import {
  checkIndividual,
  individualBody,
  isProvenByEmail,
  mayProveEmail,
  NOBODY,
  type IndividualValues,
} from './individualRules';

export interface IndividualState {
  form: Form<IndividualValues>;
  proof: SmsProof;
  sms: SmsCode;
  name: UsernameCheck;
  refusal: unknown;
  /** The registration was forgotten by the server: codes have to be asked for again. */
  expired: boolean;
  registration: OpenRegistration;
  byEmail: boolean;
  onEmailProven: (email: string) => void;
  dropEmail: () => void;
}

/** Person, account, proof of phone or e-mail, consent (REG-27 to REG-31). */
export function useIndividual(onRegistered: (username: string) => void): IndividualState {
  const [keyOf] = useState(idempotencyKeys);
  const [refusal, setRefusal] = useState<unknown>();
  const [expired, setExpired] = useState(false);
  const [provenEmail, setProvenEmail] = useState<string>();
  const registration = useOpenRegistration('individual');
  const proof = useSmsProof(true);
  const agreement = useAgreement('USER_REGISTRATION').data;

  const expire = () => {
    registration.forget();
    setProvenEmail(undefined);
    setExpired(true);
    proof.setLast({ to: '', sent: false });
    proof.captcha.desk.renew();
    form.setMany({ smsCode: '' });
  };
  const refuse = (error: unknown) => {
    setRefusal(undefined);
    if (isExpired(error)) expire();
    else if (error instanceof ApiProblem && error.hasFieldFaults) form.refuse(error.fieldFaults);
    else setRefusal(error);
  };

  const form = useForm<IndividualValues>({
    initial: NOBODY,
    check: (values) =>
      checkIndividual(values, isProvenByEmail(values, provenEmail), proof.faultAtEnd(values)),
    send: async (values) => {
      setRefusal(undefined);
      setExpired(false);
      if (!agreement) return;
      try {
        const id = await registration.id();
        const body = individualBody(values, isProvenByEmail(values, provenEmail), agreement.version);
        const key = keyOf({ id, body });
        onRegistered((await confirmIndividual(id, body, key)).username);
      } catch (error) {
        refuse(error);
      }
    },
  });

  // REG-30: with a document that asks for a phone the proof of the address is void for good.
  if (provenEmail !== undefined && !mayProveEmail(form.values.idType)) setProvenEmail(undefined);

  const known = registration.known;
  const name = useUsernameCheck(
    form,
    async (wanted) => {
      const id = known();
      return id !== undefined && (await reserveUsername('individual', id, wanted));
    },
    expire,
  );
  const sms = useSmsCode(
    async (body) => {
      setExpired(false);
      const sent = await sendSmsCode('individual', await registration.id(), body);
      // The name is judged once a code was asked for.
      name.check();
      return sent;
    },
    proof,
    form,
    refuse,
  );

  return {
    form,
    proof,
    sms,
    name,
    refusal,
    expired,
    registration,
    byEmail: isProvenByEmail(form.values, provenEmail),
    onEmailProven: (email) => {
      setExpired(false);
      setProvenEmail(email);
      form.setMany({ email });
      name.check();
    },
    dropEmail: () => setProvenEmail(undefined),
  };
}
