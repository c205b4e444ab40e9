import { AreaField } from '@/ui/form/fields';
import type { Form } from '@/ui/form/useForm';
import { PictureField } from '@/ui/upload/PictureField';
import type { Pictures } from '@/ui/upload/usePictures';
import { useEffect, useRef } from 'react';
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
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone, and with it the place of who uses the keyboard.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={css['papers']} aria-label={t('papersPart')}>
      <h3 ref={heading} tabIndex={-1}>
        {t('papersPart')}
      </h3>
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
