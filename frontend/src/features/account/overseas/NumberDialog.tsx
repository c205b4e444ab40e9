import { supplementNumber } from '@/api/accountChanges';
import { fieldFaultsOf } from '@/ui/change/useChange';
import { TextField } from '@/ui/form/fields';
import { FormDialog } from '@/ui/form/FormDialog';
import { FormFault } from '@/ui/form/FormFault';
import { clean, useForm } from '@/ui/form/useForm';
import { notices } from '@/ui/notices';
import { ask } from '@/ui/question';
import { required } from '@/ui/rules/fault';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { registrationNumber } from './overseasRules';

interface Values {
  country: string;
  countryRegNo: string;
}

interface NumberDialogProps {
  /** Code and name: it cannot be changed (ACC-50). */
  country: string;
  onClose: () => void;
}

/** 补充所在国家(地区)注册编号 (ACC-51, ACC-52): once, for good, hence the question. */
export function NumberDialog({ country, onClose }: NumberDialogProps) {
  const { t } = useTranslation('change');
  const common = useTranslation().t;
  const label = useTranslation('labels').t;
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<unknown>();
  const form = useForm<Values>({
    initial: { country, countryRegNo: '' },
    check: ({ countryRegNo }) =>
      clean<Values>({ country: undefined, countryRegNo: required(registrationNumber)(countryRegNo) }),
    send: async ({ countryRegNo }) => {
      setRefusal(undefined);
      const number = countryRegNo.trim();
      const sure = await ask({
        title: t('numberSure', { number }),
        text: t('numberWarning'),
        confirm: t('numberConfirm'),
      });
      if (!sure) return;
      try {
        await supplementNumber(number);
        onClose();
        notices.success(t('numberSaved'));
        await queries.invalidateQueries({ queryKey: ['account'] });
      } catch (error) {
        const faults = fieldFaultsOf(error);
        if (faults) form.refuse(faults);
        else setRefusal(error);
      }
    },
  });
  return (
    <FormDialog
      title={t('numberTitle')}
      text={<p>{t('numberWarning')}</p>}
      form={form}
      confirm={common('confirm')}
      onClose={onClose}
    >
      <TextField form={form} name="country" label={label('country')} readOnly autoComplete="off" />
      <TextField
        form={form}
        name="countryRegNo"
        label={label('countryRegNo')}
        required
        autoComplete="off"
        maxLength={60}
        autoFocus
      />
      <FormFault error={refusal} />
    </FormDialog>
  );
}
