import { useErrorText } from '@/api/errorText';
import { useBanks } from '@/api/queries';
import type { UsernameRecovery } from '@/api/recoveryTypes';
import { goToBank } from '@/api/usernameRecovery';
import { Choices } from '@/ui/Choices';
import { FormBody } from '@/ui/form/FormBody';
import { Failed, Loading } from '@/ui/states';
import { required } from '@/ui/rules/fault';
import { unsaved } from '@/ui/unsaved';
import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { StepActions } from '../StepActions';
import { StepFault } from '../StepFault';
import { useStepForm } from '../useStepForm';
import css from './BankStep.module.css';
import { useBankOutcome } from './useBankOutcome';

const NO_BANK = { bankCode: '' };

/** Enterprise real-name verification, step 2: the bank where the organisation has its account (RCU-29, RNV-50, 51). */
export function BankStep() {
  const { t } = useTranslation('recovery');
  const { id, view, back } = useFlow<UsernameRecovery>();
  const banks = useBanks();
  const errorText = useErrorText();
  const outcome = useBankOutcome(view.bank);
  const [leaving, setLeaving] = useState(false);
  const { form, refusal } = useStepForm<typeof NO_BANK, UsernameRecovery>({
    name: 'bank',
    initial: NO_BANK,
    check: (values) => (required()(values.bankCode) ? { bankCode: { code: 'BANK_CODE_INVALID' } } : {}),
    send: async ({ bankCode }) => {
      const { redirect } = await goToBank(id, bankCode);
      setLeaving(true);
      unsaved.forget();
      location.assign(redirect);
      return view;
    },
    // The page goes away by itself.
    onDone: () => false,
  });

  return (
    <FormBody form={form} label={t('journey.bank')}>
      <div className={css['step']}>
        <h2>{t('journey.bank')}</h2>
        {outcome && view.bank?.state !== 'VERIFIED' && (
          <Alert type="warning" showIcon role="alert" title={outcome} />
        )}
        <p>{t('bankNote')}</p>
        {banks.data ? (
          <Choices
            label={t('bank')}
            choices={banks.data.map(({ code, name, logo, browserNote }) => ({
              key: code,
              title: name,
              text: (
                <>
                  {logo && <img src={logo} alt="" className={css['logo']} />}
                  {browserNote}
                </>
              ),
            }))}
            at={form.values.bankCode}
            onChange={(bankCode) => form.setMany({ bankCode })}
          />
        ) : banks.error ? (
          <Failed text={errorText(banks.error)} onRetry={() => void banks.refetch()} />
        ) : (
          <Loading rows={3} />
        )}
        {form.faults.bankCode && (
          <p role="alert" className={css['fault']}>
            {t('chooseBank')}
          </p>
        )}
        <p>{t('atTheBank')}</p>
      </div>
      <StepActions
        flush
        fault={<StepFault error={refusal} />}
        next={t('toBank')}
        pending={form.pending || leaving}
        waiting={t('leadingToBank')}
        onBack={back}
      />
    </FormBody>
  );
}
