import { paths } from '@/app/paths';
import { useErrorText } from '@/api/errorText';
import { useApplications } from '@/api/queries';
import { useSession } from '@/api/session';
import { ApplicationList } from '@/ui/ApplicationList';
import { Failed, Loading } from '@/ui/states';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Hero } from './Hero';
import css from './PortalPage.module.css';
import { PortalAnnouncements } from './PortalAnnouncements';

const POINTS = ['account', 'proof', 'seal'] as const;

/** The public front of the product. */
export function PortalPage() {
  const { t } = useTranslation('portal');
  const session = useSession();
  return (
    <div className={css['portal']}>
      <Hero session={session} />
      <ul className={css['points']} aria-label={t('points')}>
        {POINTS.map((point) => (
          <li key={point}>
            <h2>{t(`${point}Title`)}</h2>
            <p>{t(`${point}Text`)}</p>
            {point === 'seal' && (
              <p>
                <Link to={paths.verify()}>{t('verify')}</Link>
              </p>
            )}
          </li>
        ))}
      </ul>
      <section className={css['section']} aria-labelledby="applications">
        <h2 id="applications">{t('applications')}</h2>
        <Catalogue />
      </section>
      {session && <PortalAnnouncements />}
    </div>
  );
}

/** Without a session every entry leads to sign-in first and then on (SGN-03). */
function Catalogue() {
  const { data, error, refetch } = useApplications();
  const errorText = useErrorText();
  if (error) return <Failed text={errorText(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return <ApplicationList applications={data} addressOf={({ code }) => paths.application(code)} />;
}
