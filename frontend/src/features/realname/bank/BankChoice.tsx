import { useErrorText } from '@/api/errorText';
import { useBanks } from '@/api/queries';
import { goToCorporateBank } from '@/api/realName';
import { Choices } from '@/ui/Choices';
import { FormActions, FormBody } from '@/ui/form/FormBody';
import { useForm } from '@/ui/form/useForm';
import { Failed, Loading } from '@/ui/states';
import { unsaved } from '@/ui/unsaved';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from '../RealName.module.css';
import { RealNameFault } from '../RealNameFault';
import { bankVisit } from './visit';

/** RNV-50, RNV-51, RNV-55: which bank, and what will happen there. */
export function BankChoice({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('realname');
  const banks = useBanks();
  const errorText = useErrorText();
  const [refusal, setRefusal] = useState<unknown>();
  const [leaving, setLeaving] = useState(false);
  const form = useForm({
    initial: { bankCode: '' },
    check: ({ bankCode }) => (bankCode === '' ? { bankCode: { code: 'BANK_CODE_INVALID' } } : {}),
    send: async ({ bankCode }) => {
      setRefusal(undefined);
      try {
        const { redirect } = await goToCorporateBank(bankCode);
        setLeaving(true);
        bankVisit.begin();
        unsaved.forget();
        location.assign(redirect);
      } catch (error) {
        setRefusal(error);
      }
    },
  });
  return (
    <FormBody form={form} label={t('chooseBankTitle')}>
      <div className={css['sheet']}>
        <p>{t('bankNote')}</p>
        {banks.data ? (
          <Choices
            label={t('bank')}
            choices={banks.data.map(({ code, name, logo, address, browserNote }) => ({
              key: code,
              title: name,
              text: (
                <>
                  {logo && <img src={logo} alt="" className={css['logo']} />}
                  {new URL(address).host}
                  {browserNote && <span className={css['browser']}>{browserNote}</span>}
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
        <p className={css['note']}>{t('atTheBank')}</p>
      </div>
      <FormActions flush fault={<RealNameFault error={refusal} />}>
        <Button type="primary" size="large" htmlType="submit" loading={form.pending || leaving}>
          {t('toBank')}
        </Button>
        <Button size="large" onClick={onBack} disabled={form.pending || leaving}>
          {t('back')}
        </Button>
        <p role="status">{(form.pending || leaving) && t('leadingToBank')}</p>
      </FormActions>
    </FormBody>
  );
}
