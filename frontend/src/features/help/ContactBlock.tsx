import { useSite } from '@/api/queries';
import { useTranslation } from 'react-i18next';

/** The way out of every topic: somebody who answers. */
export function ContactBlock() {
  const { t } = useTranslation('help');
  const support = useSite().data?.support;
  if (!support?.phone) return null;
  return (
    <section>
      <h2>{t('contactTitle')}</h2>
      <p>{t('contactPhone', { phone: support.phone })}</p>
      {support.hours && <p>{t('contactHours', { hours: support.hours })}</p>}
    </section>
  );
}
