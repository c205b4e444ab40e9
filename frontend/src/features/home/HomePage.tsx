import { paths } from '@/app/paths';
import { useErrorText } from '@/api/errorText';
import { useApplications } from '@/api/queries';
import { useSession } from '@/api/session';
import { ApplicationList } from '@/ui/ApplicationList';
import { PageHeading } from '@/ui/heading';
import { Panel } from '@/ui/Panel';
import { Failed, Loading } from '@/ui/states';
import { useTranslation } from 'react-i18next';
import { Announcements } from './Announcements';
import { ClosingOffer } from './ClosingOffer';
import css from './HomePage.module.css';
import { PasswordAdvice } from './PasswordAdvice';
import { RealNameTodo } from './RealNameTodo';
import { WhoAmI } from './WhoAmI';

/** UIC-05, SGN-10, SGN-11: who is here, what is new, where to go. */
export default function HomePage() {
  const { t } = useTranslation('home');
  const session = useSession();
  return (
    <div className={css['page']}>
      <PageHeading className="visually-hidden" title={t('title')} />
      {session && <WhoAmI session={session} />}
      {session && <ClosingOffer kind={session.kind} />}
      {session?.passwordAdvice && <PasswordAdvice />}
      {session && <RealNameTodo kind={session.kind} />}
      <div className={css['columns']}>
        <Panel title={t('applications')}>
          <Applications />
        </Panel>
        <Panel title={t('announcements')}>
          <Announcements />
        </Panel>
      </div>
    </div>
  );
}

function Applications() {
  const { data, error, refetch } = useApplications();
  const errorText = useErrorText();
  if (error) return <Failed text={errorText(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return <ApplicationList applications={data} addressOf={({ code }) => paths.application(code)} />;
}
