import { sendSignInCode, useSessionActs } from '@/api/session';
import { paths } from '@/app/paths';
import { PhoneFields } from '@/ui/codes/PhoneFields';
import { useSmsCode, useSmsProof, type PhoneValues } from '@/ui/codes/useSmsCode';
import { FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { clean, useForm } from '@/ui/form/useForm';
import { required } from '@/ui/rules/fault';
import { mobile, smsCode } from '@/ui/rules/fields';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import css from './SignInPage.module.css';
import { leadsToRecovery, signInFaults } from './signInFaults';

/** The mobile of an account that has switched it on, and a code sent to it (SGN-12 to SGN-14). */
export function MobileTab({ focus }: { focus: boolean }) {
  const { t } = useTranslation('signin');
  const session = useSessionActs();
  const proof = useSmsProof(true);
  const [refusal, setRefusal] = useState<unknown>();

  const refuse = (error: unknown) => {
    const { fields, whole } = signInFaults(error);
    setRefusal(whole);
    form.refuse(fields);
  };
  const form = useForm<PhoneValues>({
    initial: { mobile: '', imageCode: '', smsCode: '' },
    check: (values) =>
      clean<PhoneValues>({
        mobile: required(mobile)(values.mobile),
        imageCode: proof.faultAtEnd(values),
        smsCode: required(smsCode)(values.smsCode),
      }),
    send: async (values) => {
      setRefusal(undefined);
      try {
        await session.signInByMobile({ mobile: values.mobile.trim(), smsCode: values.smsCode });
      } catch (error) {
        refuse(error);
      }
    },
  });
  const sms = useSmsCode(
    (body) => {
      setRefusal(undefined);
      return sendSignInCode(body);
    },
    proof,
    form,
    refuse,
  );
  return (
    <FormBody form={form} label={t('mobileTab')} narrow>
      <PhoneFields form={form} proof={proof} sms={sms} hint={t('mobileNote')} autoFocus={focus} />
      <FormFault
        error={refusal}
        links={leadsToRecovery(refusal) && <Link to={paths.help('recovery')}>{t('whatToDo')}</Link>}
      />
      <Button
        type="primary"
        htmlType="submit"
        size="large"
        block
        loading={form.pending}
        className={css['send']}
      >
        {t('send')}
      </Button>
    </FormBody>
  );
}
