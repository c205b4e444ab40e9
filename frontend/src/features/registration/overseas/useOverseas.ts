import { idempotencyKeys } from '@/api/idempotency';
import { ApiProblem } from '@/api/problem';
import { useAgreement } from '@/api/queries';
import { confirmOverseas, reserveUsername, sendEmailCode } from '@/api/registration';
import type { SentCode } from '@/ui/codes/useSentCode';
import { useEmailCode, useEmailProof, type EmailProof } from '@/ui/codes/useEmailCode';
import { useForm, type Form } from '@/ui/form/useForm';
import { useState } from 'react';
import { isExpired, useOpenRegistration } from '../useOpenRegistration';
import { useUsernameCheck, type UsernameCheck } from '../useUsernameCheck';
import { checkOverseas, NOTHING, overseasBody, type OverseasValues } from './overseasRules';

export interface OverseasState {
  form: Form<OverseasValues>;
  proof: EmailProof;
  code: SentCode;
  name: UsernameCheck;
  refusal: unknown;
  /** The registration was forgotten by the server: a code has to be asked for again. */
  expired: boolean;
}

/** Account, organisation, contact, proof of the e-mail, consent (REG-39 to REG-45). */
export function useOverseas(onRegistered: (username: string) => void): OverseasState {
  const [keyOf] = useState(idempotencyKeys);
  const [refusal, setRefusal] = useState<unknown>();
  const [expired, setExpired] = useState(false);
  const registration = useOpenRegistration('overseas');
  const proof = useEmailProof(true);
  const agreement = useAgreement('USER_REGISTRATION').data;

  const expire = () => {
    registration.forget();
    setExpired(true);
    proof.setLast({ to: '', sent: false });
    proof.captcha.desk.renew();
    form.setMany({ emailCode: '' });
  };
  const refuse = (error: unknown) => {
    setRefusal(undefined);
    if (isExpired(error)) expire();
    else if (error instanceof ApiProblem && error.hasFieldFaults) form.refuse(error.fieldFaults);
    else setRefusal(error);
  };

  const form = useForm<OverseasValues>({
    initial: NOTHING,
    check: (values) => checkOverseas(values, proof.faultAtEnd(values)),
    send: async (values) => {
      setRefusal(undefined);
      setExpired(false);
      if (!agreement) return;
      try {
        const id = await registration.id();
        const body = overseasBody(values, agreement.version);
        onRegistered((await confirmOverseas(id, body, keyOf({ id, body }))).username);
      } catch (error) {
        refuse(error);
      }
    },
  });
  const known = registration.known;
  const name = useUsernameCheck(
    form,
    async (wanted) => {
      const id = known();
      return id !== undefined && (await reserveUsername('overseas', id, wanted));
    },
    expire,
  );
  const code = useEmailCode(
    async (body) => {
      setExpired(false);
      const sent = await sendEmailCode('overseas', await registration.id(), body);
      // The name is judged once a code was asked for.
      name.check();
      return sent;
    },
    proof,
    form,
    refuse,
  );
  return { form, proof, code, name, refusal, expired };
}
