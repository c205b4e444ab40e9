import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ErrorPage } from './ErrorPage';

/** Nothing can be shown without the answer that failed; the reference lets support find it in the records. */
export function ServerErrorPage({
  reference,
  onRetry,
}: {
  reference?: string | undefined;
  onRetry: () => void;
}) {
  const { t } = useTranslation('errorPages');
  const common = useTranslation().t;
  return (
    <ErrorPage title={t('serverError')}>
      <p>{t('serverErrorText')}</p>
      {reference && (
        <p>
          {t('reference', { reference })} {t('referenceHint')}
        </p>
      )}
      <Button type="primary" onClick={onRetry}>
        {common('retry')}
      </Button>
    </ErrorPage>
  );
}
