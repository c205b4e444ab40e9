import { proveFirstSignIn, sendFirstSignInCode } from '@/api/firstSignIn';
import { ApiProblem } from '@/api/problem';
import { CodeField } from '@/ui/codes/CodeField';
import { useCountdown } from '@/ui/codes/useCountdown';
import { useInboxHint } from '@/ui/codes/useInboxHint';
import { FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { clean, useForm } from '@/ui/form/useForm';
import { required } from '@/ui/rules/fault';
import { smsCode } from '@/ui/rules/fields';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './FirstSignInPage.module.css';

interface MobileProofProps {
  /** Masked, as given when the account was made; it cannot be changed here (SGN-16). */
  mobile: string | undefined;
  /** Why it is asked for. */
  text: string;
  onProven: () => void;
}

/** SGN-16, SGN-22: a code to the mobile given at creation. */
export function MobileProof({ mobile, text, onProven }: MobileProofProps) {
  const { t } = useTranslation('signin');
  const codeText = useTranslation('captcha').t;
  const label = useTranslation('labels').t;
  const inbox = useInboxHint();
  const countdown = useCountdown();
  const [sending, setSending] = useState(false);
  const [sent, setSent] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();

  const form = useForm({
    initial: { smsCode: '' },
    check: (values) => clean<{ smsCode: string }>({ smsCode: required(smsCode)(values.smsCode) }),
    send: async (values) => {
      setRefusal(undefined);
      try {
        await proveFirstSignIn(values.smsCode);
        onProven();
      } catch (error) {
        if (error instanceof ApiProblem && error.hasFieldFaults) form.refuse(error.fieldFaults);
        else setRefusal(error);
      }
    },
  });
  const send = async () => {
    setSending(true);
    setRefusal(undefined);
    try {
      const { resendAfterSeconds } = await sendFirstSignInCode();
      setSent(true);
      countdown.start(resendAfterSeconds);
      document.querySelector<HTMLElement>('input[name="smsCode"]')?.focus();
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'SMS_TOO_OFTEN') {
        const seconds = error.waitSeconds ?? 60;
        countdown.start(seconds);
        form.refuse({ smsCode: { code: error.code, params: { n: seconds } } });
      } else setRefusal(error);
    } finally {
      setSending(false);
    }
  };

  if (!mobile) return <p className={css['text']}>{t('first.noMobile')}</p>;
  return (
    <>
      <p className={css['text']}>{text}</p>
      <FormBody form={form} label={t('first.proofTitle')} narrow>
        <dl className={css['mobile']}>
          <dt>{t('first.mobile')}</dt>
          <dd>{mobile}</dd>
        </dl>
        <CodeField
          form={form}
          name="smsCode"
          label={label('smsCode')}
          wait={countdown.left}
          sending={sending}
          onSend={() => void send()}
          praise={sent && codeText('sent', { to: mobile })}
          hint={inbox}
        />
        <FormFault error={refusal} />
        <div className={css['actions']}>
          <Button type="primary" htmlType="submit" size="large" loading={form.pending}>
            {t('first.confirm')}
          </Button>
        </div>
      </FormBody>
      <p className={css['note']}>{t('first.wrongMobile')}</p>
    </>
  );
}
