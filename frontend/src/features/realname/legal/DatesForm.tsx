import { FieldGroup } from '@/ui/form/FieldGroup';
import { TextField } from '@/ui/form/fields';
import { FormActions, FormBody } from '@/ui/form/FormBody';
import { useForm } from '@/ui/form/useForm';
import { LONG_TERM } from '@/ui/rules/documents';
import { useUnsaved } from '@/ui/unsaved';
import { Button, Checkbox } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DatesDialog } from '../DatesDialog';
import { RealNameFault } from '../RealNameFault';
import { isRefusal, refusalOf } from '../refusals';
import { checkDates, type DateValues } from './dateRules';

interface DatesFormProps {
  title: string;
  initial: DateValues;
  send: (values: DateValues) => Promise<void>;
  onBankCard: () => void;
  onBack: () => void;
  other: ReactNode;
}

const digits = (value: string) => value.replace(/\D/g, '').slice(0, 8);

/** The identity check of steps 2 and 3: the dates are asked, the rest is known (RNV-25, RNV-27, RNV-31, RNV-32). */
export function DatesForm({ title, initial, send, onBankCard, onBack, other }: DatesFormProps) {
  const { t } = useTranslation('realname');
  const label = useTranslation('labels').t;
  const [refusal, setRefusal] = useState<unknown>();
  const [datesRefused, setDatesRefused] = useState(false);
  const form = useForm<DateValues>({
    initial,
    check: checkDates,
    send: async (values) => {
      setRefusal(undefined);
      await send(values).catch((error: unknown) => {
        const { whole, fields } = refusalOf(error, Object.keys(values));
        if (fields) form.refuse(fields);
        setRefusal(whole);
        setDatesRefused(isRefusal(error, 'ID_DATES_NOT_CONFIRMED'));
      });
    },
  });
  useUnsaved(form.dirty, title);
  const longTerm = form.values.idValidTo === LONG_TERM;

  return (
    <FormBody form={form} label={title}>
      <FieldGroup title={t('datesGroup')} note={t('datesNote')}>
        <TextField
          form={form}
          name="idValidFrom"
          label={label('idValidFrom')}
          required
          inputMode="numeric"
          autoComplete="off"
          placeholder="YYYYMMDD"
          normalise={digits}
          hint={t('dateHint')}
        />
        <TextField
          form={form}
          name="idValidTo"
          label={label('idValidTo')}
          required
          inputMode="numeric"
          autoComplete="off"
          placeholder="YYYYMMDD"
          normalise={digits}
          readOnly={longTerm}
          hint={t('dateToHint')}
          after={
            <Checkbox
              className="field-tick"
              checked={longTerm}
              onChange={({ target }) => form.set('idValidTo', target.checked ? LONG_TERM : '')}
            >
              {t('longTerm')}
            </Checkbox>
          }
        />
      </FieldGroup>
      <FormActions fault={<RealNameFault error={refusal} />}>
        <Button type="primary" size="large" htmlType="submit" loading={form.pending}>
          {t('next')}
        </Button>
        <Button size="large" onClick={onBack} disabled={form.pending}>
          {t('back')}
        </Button>
        {other}
        <p role="status">{form.pending && t('checkingPerson')}</p>
      </FormActions>
      {datesRefused && (
        <DatesDialog
          onBankCard={() => {
            setDatesRefused(false);
            onBankCard();
          }}
          onClose={() => setDatesRefused(false)}
        />
      )}
    </FormBody>
  );
}
