import { paths } from '@/app/paths';
import { Steps } from '@/ui/Steps';
import { PartnerLink } from '@/ui/PartnerLink';
import { CheckCircleFilled, CloseOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import css from './RegisteredPanel.module.css';

/** Step 3 of an enterprise registration, shown on the account page it ends on (REG-24); stays until it is closed. */
export function RegisteredPanel() {
  const { t } = useTranslation('registration');
  const common = useTranslation().t;
  const handed = useLocation().state as { registered?: string; site?: string } | null;
  const [username, setUsername] = useState(handed?.registered);
  if (!username) return null;
  return (
    <section className={css['panel']} aria-label={t('registered')}>
      <Steps labels={[t('stepOrganisation_enterprise'), t('stepAccount'), t('stepDone')]} at={4} />
      <div role="status">
        <p className={css['title']}>
          <CheckCircleFilled aria-hidden="true" /> {t('registered')}
        </p>
        <p>{t('registeredText', { username })}</p>
      </div>
      <ul>
        <li>{t('nextCheck')}</li>
        <li>{t('nextRemember')}</li>
        <li>
          {t('nextActivity')} <Link to={paths.activity()}>{t('openActivity')}</Link>
        </li>
      </ul>
      <PartnerLink code={handed?.site} />
      <button
        type="button"
        className={css['close']}
        aria-label={common('closeMessage')}
        onClick={() => setUsername(undefined)}
      >
        <CloseOutlined aria-hidden="true" />
      </button>
    </section>
  );
}
