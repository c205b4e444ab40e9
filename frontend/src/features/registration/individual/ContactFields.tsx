import { PhoneFields } from '@/ui/codes/PhoneFields';
import { TextField } from '@/ui/form/fields';
import { MailOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmailDialog } from './EmailDialog';
import css from './ContactFields.module.css';
import { mayProveEmail } from './individualRules';
import type { IndividualState } from './useIndividual';

/** The phone that is proven, or for some documents the e-mail instead of it (REG-28 to REG-30). */
export function ContactFields({ state }: { state: IndividualState }) {
  const { t } = useTranslation('registration');
  const labels = useTranslation('labels').t;
  const [asking, setAsking] = useState(false);
  const { form, proof, sms, byEmail } = state;
  return (
    <>
      {!byEmail && mayProveEmail(form.values.idType) && (
        <p className={css['offer']}>
          <MailOutlined aria-hidden="true" />
          <span>
            {t('noMobile')}{' '}
            <button
              type="button"
              className="link-button"
              aria-haspopup="dialog"
              aria-label={t('byEmailLong')}
              onClick={() => setAsking(true)}
            >
              {t('byEmail')}
            </button>{' '}
            {t('noMobileEnd')}
          </span>
        </p>
      )}
      {!byEmail && <PhoneFields form={form} proof={proof} sms={sms} hint={t('mobileHint')} />}
      <TextField
        form={form}
        name="email"
        label={labels('email')}
        required
        autoComplete="email"
        inputMode="email"
        maxLength={120}
        readOnly={byEmail}
        praise={byEmail && t('emailProven')}
        hint={
          byEmail && (
            <button type="button" className="link-button" onClick={state.dropEmail}>
              {t('dropEmail')}
            </button>
          )
        }
      />
      {asking && (
        <EmailDialog
          registration={state.registration}
          address={form.values.email}
          onProven={(email) => {
            setAsking(false);
            state.onEmailProven(email);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
