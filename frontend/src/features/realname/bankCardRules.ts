import { clean, type Faults } from '@/ui/form/useForm';
import { required, type Fault } from '@/ui/rules/fault';
import { bankCard, mobile, smsCode } from '@/ui/rules/fields';

/** Spec 10 table 2.3. */
export const NO_BANK_CARD = { bankCardNo: '', mobile: '', imageCode: '', smsCode: '' };
export type BankCardValues = typeof NO_BANK_CARD;

export const checkBankCardForm = (
  values: BankCardValues,
  imageCode: Fault | undefined,
): Faults<BankCardValues> =>
  clean<BankCardValues>({
    bankCardNo: required(bankCard)(values.bankCardNo),
    mobile: required(mobile)(values.mobile),
    imageCode,
    smsCode: required(smsCode)(values.smsCode),
  });

export const bankCardBody = (values: BankCardValues) => ({
  bankCardNo: values.bankCardNo.replace(/\s/g, ''),
  reservedPhone: values.mobile.trim(),
  smsCode: values.smsCode,
});
