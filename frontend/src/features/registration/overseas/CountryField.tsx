import { useCountries } from '@/api/countries';
import { useErrorText } from '@/api/errorText';
import { currentLanguage } from '@/i18n';
import { SelectField } from '@/ui/form/fields';
import type { Form } from '@/ui/form/useForm';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { countryOptions } from './countries';
import type { OverseasValues } from './overseasRules';

/** REG-41: from the list, or by typing the code or the name in either language. */
export function CountryField({ form }: { form: Form<OverseasValues> }) {
  const { t } = useTranslation('registration');
  const labels = useTranslation('labels').t;
  const errorText = useErrorText();
  const { data, error, refetch } = useCountries();
  const language = currentLanguage();
  const options = useMemo(() => countryOptions(data ?? [], language), [data, language]);
  return (
    <SelectField
      form={form}
      name="country"
      label={labels('country')}
      required
      options={options}
      placeholder={t('countryChoose')}
      hint={
        error ? (
          <>
            {errorText(error)}{' '}
            <button type="button" className="link-button" onClick={() => void refetch()}>
              {t('countriesAgain')}
            </button>
          </>
        ) : (
          t('countryHint')
        )
      }
    />
  );
}
