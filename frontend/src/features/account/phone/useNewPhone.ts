import { changePhone, sendNewPhoneCode } from '@/api/accountChanges';
import { ApiProblem } from '@/api/problem';
import type { ChangeDone } from '@/api/schemas';
import { fieldFaultsOf, useChange } from '@/ui/change/useChange';
import { useSmsCode, useSmsProof, type PhoneValues } from '@/ui/codes/useSmsCode';
import { clean } from '@/ui/form/useForm';
import { required } from '@/ui/rules/fault';
import { mobile, smsCode } from '@/ui/rules/fields';

/** Step 2: the new number, proven by a code sent to it (ACC-42). @param onUnproven the proof of step 1 has run out */
export function useNewPhone(
  active: boolean,
  onChanged: (done: ChangeDone) => void,
  onUnproven: (error: unknown) => void,
) {
  const proof = useSmsProof(active);
  const change = useChange<PhoneValues, null, ChangeDone>({
    initial: { mobile: '', imageCode: '', smsCode: '' },
    check: (values) =>
      clean<PhoneValues>({
        mobile: required(mobile)(values.mobile),
        imageCode: proof.faultAtEnd(values),
        smsCode: required(smsCode)(values.smsCode),
      }),
    record: null,
    reload: () => Promise.resolve(null),
    compare: () => ({}),
    send: (values, _, acceptedEffects) =>
      changePhone({ newMobile: values.mobile.trim(), smsCode: values.smsCode, acceptedEffects }),
    onDone: onChanged,
    faultsOf: (error) => {
      if (error instanceof ApiProblem && error.code === 'MOBILE_PROOF_REQUIRED') onUnproven(error);
      const { newMobile, ...others } = fieldFaultsOf(error) ?? {};
      return { ...others, ...(newMobile && { mobile: newMobile }) };
    },
  });
  const sms = useSmsCode(
    ({ mobile: newMobile, ...captcha }) => {
      change.setRefusal(undefined);
      return sendNewPhoneCode({ newMobile, ...captcha });
    },
    proof,
    change.form,
    change.refuse,
  );
  return { ...change, proof, sms };
}
