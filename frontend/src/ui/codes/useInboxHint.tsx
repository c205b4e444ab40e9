import { useSite } from '@/api/queries';
import { useTranslation } from 'react-i18next';

/** Where a trial shows the messages it does not really send; nothing in production. */
export function useInboxHint() {
  const { t } = useTranslation('captcha');
  const inboxUrl = useSite().data?.inboxUrl;
  return (
    inboxUrl && (
      <>
        {t('inboxNote')}{' '}
        <a href={inboxUrl} target="_blank" rel="noreferrer">
          {t('openInbox')}
        </a>
      </>
    )
  );
}
