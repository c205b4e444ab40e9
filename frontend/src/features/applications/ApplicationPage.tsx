import { paths } from '@/app/paths';
import { useErrorText } from '@/api/errorText';
import { useApplications } from '@/api/queries';
import { useSession } from '@/api/session';
import { useFaultText } from '@/ui/faultText';
import { PageHeading } from '@/ui/heading';
import { Failed, Loading } from '@/ui/states';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import css from './ApplicationPage.module.css';

/** The way to a connected application (SGN-03, SGN-04): sign-in first, then on to its own address. */
export function ApplicationPage() {
  const { t } = useTranslation('portal');
  const { code = '' } = useParams();
  const session = useSession();
  const { data, error, refetch } = useApplications();
  const errorText = useErrorText();
  const faultText = useFaultText();
  const application = data?.find((one) => one.code === code);
  const address = session && application?.open ? application.url : undefined;

  useEffect(() => {
    if (address) globalThis.location.assign(address);
  }, [address]);

  if (session === null) return <Navigate to={paths.signIn(paths.application(code))} replace />;
  if (error) return <Failed text={errorText(error)} onRetry={() => void refetch()} />;
  if (!data || !session) return <Loading />;
  return (
    <section className={css['page']}>
      <PageHeading title={application?.name ?? t('applicationUnknown')} />
      {address && (
        <p>
          {t('goingThere')} <a href={address}>{t('goNow')}</a>
        </p>
      )}
      {application && !application.open && (
        <p>{faultText({ code: application.reasonCode ?? 'FORBIDDEN' })}</p>
      )}
      <Link to={paths.portal()}>{t('backToPortal')}</Link>
    </section>
  );
}
