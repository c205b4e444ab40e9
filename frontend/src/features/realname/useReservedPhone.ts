import { sendReservedPhoneCode } from '@/api/realName';
import { ApiProblem } from '@/api/problem';
import {
  useSmsCode,
  useSmsProof,
  type PhoneValues,
  type SmsCode,
  type SmsProof,
} from '@/ui/codes/useSmsCode';
import type { Form } from '@/ui/form/useForm';
import type { Fault } from '@/ui/rules/fault';
import { useState } from 'react';

export interface ReservedPhone {
  /** Whether an image code is asked for: after the first SMS of a session only (spec 10 table 2.3). */
  guarded: boolean;
  proof: SmsProof;
  faultAtEnd: (values: PhoneValues) => Fault | undefined;
}

export function useReservedPhone(): ReservedPhone & { guard: () => void } {
  const [guarded, setGuarded] = useState(false);
  const proof = useSmsProof(guarded);
  return {
    guarded,
    guard: () => setGuarded(true),
    proof: guarded ? proof : { ...proof, missing: () => undefined },
    faultAtEnd: (values) => (guarded ? proof.faultAtEnd(values) : undefined),
  };
}

/** The code to the phone the bank has for the card (RNV-44). */
export function useReservedPhoneCode<V extends PhoneValues>(
  { guarded, guard, proof }: ReturnType<typeof useReservedPhone>,
  form: Form<V>,
  onRefused: (error: unknown) => void,
): SmsCode {
  return useSmsCode(
    ({ mobile, captchaId, imageCode }) =>
      sendReservedPhoneCode({ reservedPhone: mobile, ...(guarded && { captchaId, imageCode }) }),
    proof,
    form,
    (error) => {
      const wantsImage = error instanceof ApiProblem && error.fieldFaults['imageCode'] !== undefined;
      if (wantsImage && !guarded) guard();
      else onRefused(error);
    },
  );
}
