import { useSite } from '@/api/queries';
import { paths } from '@/app/paths';
import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isSupported } from '@/ui/browsers';

/** GEN-02: names the supported browsers; can be closed, and sign-in stays possible. */
export function BrowserWarning() {
  const { t } = useTranslation('signin');
  const common = useTranslation().t;
  const [closed, setClosed] = useState(false);
  const browsers = useSite().data?.browsers ?? [];
  if (closed || browsers.length === 0 || isSupported(navigator.userAgent, browsers)) return null;
  const list = browsers
    .map(({ name, minimumMajor }) => `${name} ${t('orLater', { version: minimumMajor })}`)
    .join(common('listSeparator'));
  return (
    <Alert
      type="warning"
      showIcon
      title={
        <>
          {t('browserWarning', { list })} <Link to={paths.help('systems')}>{t('moreAbout')}</Link>
        </>
      }
      closable={{ 'aria-label': common('closeMessage'), onClose: () => setClosed(true) }}
    />
  );
}
