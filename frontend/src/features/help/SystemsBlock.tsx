import { useSite } from '@/api/queries';
import { useTranslation } from 'react-i18next';

/** GEN-02: the installation's list of browsers. */
export function SystemsBlock() {
  const { t } = useTranslation('help');
  const browsers = useSite().data?.browsers ?? [];
  if (browsers.length === 0) return null;
  return (
    <section>
      <h2>{t('browsersTitle')}</h2>
      <ul>
        {browsers.map(({ name, minimumMajor }) => (
          <li key={name}>{t('browser', { name, version: minimumMajor })}</li>
        ))}
      </ul>
    </section>
  );
}
