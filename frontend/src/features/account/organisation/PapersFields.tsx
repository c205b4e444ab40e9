import { AreaField } from '@/ui/form/fields';
import type { Form } from '@/ui/form/useForm';
import { PictureField } from '@/ui/upload/PictureField';
import type { Pictures } from '@/ui/upload/usePictures';
import { useTranslation } from 'react-i18next';
import css from './organisation.module.css';
import type { OrganisationValues } from './organisationRules';

interface PapersFieldsProps {
  form: Form<OrganisationValues>;
  pictures: Pictures<'licence'>;
}

/** What a reviewer needs to see (ACC-21). */
export function PapersFields({ form, pictures }: PapersFieldsProps) {
  const { t } = useTranslation('change');
  const label = useTranslation('labels').t;
  const upload = useTranslation('upload').t;
  return (
    <section className={css['papers']} aria-label={t('papersTitle')}>
      <h3>{t('papersTitle')}</h3>
      <p className={css['quiet']}>{t('papersText')}</p>
      <PictureField pictures={pictures} slot="licence" label={label('licence')} hint={upload('formats')} />
      <AreaField
        form={form}
        name="explanation"
        label={label('explanation')}
        required
        maxLength={500}
        hint={t('explanationHint')}
      />
    </section>
  );
}
