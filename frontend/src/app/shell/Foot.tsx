import { useSite } from '@/api/queries';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../paths';
import css from './Foot.module.css';

/** UIC-06: all of it is a setting of the installation. */
export function Foot() {
  const { t } = useTranslation('shell');
  const common = useTranslation().t;
  const site = useSite().data;
  return (
    <footer className={css['foot']} aria-label={t('foot')}>
      <p>
        <Link to={paths.verify()}>{t('verify')}</Link>
      </p>
      {site && (
        <>
          {site.footerLinks.length > 0 && (
            <ul>
              {site.footerLinks.map((link) => (
                <li key={link.url}>
                  <a href={link.url} rel="noreferrer">
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          )}
          <p>
            {site.support.phone && <span>{t('supportPhone', { phone: site.support.phone })}</span>}
            {site.support.hours && <span>{t('supportHours', { hours: site.support.hours })}</span>}
            {site.register.name && (
              <span>
                {site.register.url ? (
                  <a href={site.register.url}>{site.register.name}</a>
                ) : (
                  site.register.name
                )}
              </span>
            )}
          </p>
          {site.inboxUrl && (
            <p>
              <span>{t('inboxHint')}</span>
              <a href={site.inboxUrl} target="_blank" rel="noreferrer">
                {t('inbox')}
                <span className="visually-hidden"> ({common('opensNewWindow')})</span>
              </a>
            </p>
          )}
        </>
      )}
    </footer>
  );
}
