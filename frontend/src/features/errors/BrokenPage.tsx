import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ErrorPage } from './ErrorPage';

/** After an update the files an open page would load next are gone; loading it again brings the new ones. */
const isOutdated = (error: unknown) =>
  error instanceof Error && /dynamically imported module|module script failed|preload/i.test(error.message);

export function BrokenPage({ error }: { error: unknown }) {
  const { t } = useTranslation('errorPages');
  return (
    <ErrorPage title={t('broken')}>
      <p>{isOutdated(error) ? t('outdatedText') : t('brokenText')}</p>
      <Button type="primary" onClick={() => globalThis.location.reload()}>
        {t('reload')}
      </Button>
    </ErrorPage>
  );
}
