import { useErrorText } from '@/api/errorText';
import { useSealOperators } from '@/api/seals';
import type { SealOperator } from '@/api/sealTypes';
import { SelectField } from '@/ui/form/fields';
import type { Form } from '@/ui/form/useForm';
import { useTranslation } from 'react-i18next';
import { daysFor, type SealValues } from './sealRules';

interface OperatorFieldProps {
  form: Form<SealValues>;
  operators: ReturnType<typeof useSealOperators>;
}

/** SEL-17, SEL-18: whose certificate the seal uses. */
export function OperatorField({ form, operators }: OperatorFieldProps) {
  const { t } = useTranslation('seals');
  const errorText = useErrorText();
  const { data = [], error, refetch } = operators;
  const nameOf = ({ name, legal, username, certificateKnown }: SealOperator) =>
    [name, legal ? t('legalRep') : username, ...(certificateKnown ? [] : [t('noCertificate')])].join(' · ');
  return (
    <SelectField
      form={form}
      name="operatorAccount"
      label={t('operatorName')}
      required
      placeholder={t('operatorPlaceholder')}
      options={data.map((one) => ({
        value: one.accountId,
        label: nameOf(one),
        search: `${nameOf(one)} ${one.username} ${one.cardNo}`,
      }))}
      hint={
        error ? (
          <>
            {errorText(error)}{' '}
            <button type="button" className="link-button" onClick={() => void refetch()}>
              {t('again')}
            </button>
          </>
        ) : (
          t('operatorHelp')
        )
      }
      onEntry={(accountId) => {
        const next = data.find((one) => one.accountId === accountId);
        form.setMany(daysFor(form.values, next ?? {}));
      }}
    />
  );
}
