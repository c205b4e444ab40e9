import { provePhoneHolder, sendPhoneProofCode } from '@/api/accountChanges';
import type { AccountView } from '@/api/schemas';
import { captchaFaultAtEnd, useCodeProof, useSentCode } from '@/ui/codes/useSentCode';
import { fieldFaultsOf } from '@/ui/change/useChange';
import { clean, useForm, type Faults } from '@/ui/form/useForm';
import { ID_CARD } from '@/ui/rules/documents';
import { required, type Fault } from '@/ui/rules/fault';
import { smsCode, toCapitals } from '@/ui/rules/fields';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passwordFault, type HolderProofState } from '../change/useHolderProof';

/** `to` is the number bound; it is shown, not entered. */
export interface ProveValues {
  to: string;
  imageCode: string;
  code: string;
  idType: string;
  idNumber: string;
  password: string;
}

const CHANNEL = { to: 'to', code: 'code', tooOften: 'SMS_TOO_OFTEN' } as const;

export function checkProof(
  values: ProveValues,
  byDocument: boolean,
  imageCode: Fault | undefined,
  password: Fault | undefined,
): Faults<ProveValues> {
  return clean<ProveValues>({
    to: undefined,
    imageCode: byDocument ? undefined : imageCode,
    code: byDocument ? undefined : required(smsCode)(values.code),
    idType: undefined,
    idNumber: byDocument ? required()(values.idNumber) : undefined,
    password: byDocument ? password : undefined,
  });
}

/** Step 1: the code to the present number, or document and password or card (ACC-40, ACC-41, ACC-44). */
export function useProve(
  account: AccountView,
  holder: HolderProofState,
  active: boolean,
  onProven: () => void,
) {
  const { t } = useTranslation('account');
  const to = account.mobile ?? '';
  const [byDocument, setByDocument] = useState(to === '');
  const [refusal, setRefusal] = useState<unknown>();
  const proof = useCodeProof(active && !byDocument);

  const refuse = (error: unknown) => {
    const faults = passwordFault(error, t('passwordWrong')) ?? fieldFaultsOf(error);
    if (!faults) {
      setRefusal(error);
      return;
    }
    const { smsCode: bySms, ...others } = faults;
    form.refuse({ ...others, ...(bySms && { code: bySms }) });
  };
  const prove = async (values: ProveValues) => {
    if (!byDocument) {
      await provePhoneHolder({ smsCode: values.code });
      return true;
    }
    const proven = await holder.take(values.password);
    if (!proven) return false;
    await provePhoneHolder({ idType: values.idType, idNumber: toCapitals(values.idNumber), ...proven });
    return true;
  };
  const form = useForm<ProveValues>({
    initial: {
      to,
      imageCode: '',
      code: '',
      idType: account.holder?.idType ?? ID_CARD,
      idNumber: '',
      password: '',
    },
    check: (values) =>
      checkProof(
        values,
        byDocument,
        captchaFaultAtEnd(proof, values.to, values.imageCode),
        holder.faultOf(values.password),
      ),
    send: async (values) => {
      setRefusal(undefined);
      try {
        if (await prove(values)) onProven();
      } catch (error) {
        refuse(error);
      }
    },
  });
  const code = useSentCode<typeof CHANNEL, ProveValues>(
    CHANNEL,
    (_, captcha) => {
      setRefusal(undefined);
      return sendPhoneProofCode(captcha);
    },
    proof,
    form,
    refuse,
  );
  return { form, proof, code, refusal, setRefusal, byDocument, setByDocument };
}
