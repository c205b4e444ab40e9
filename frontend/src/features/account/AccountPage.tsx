import { useErrorText } from '@/api/errorText';
import { useAccount } from '@/api/queries';
import { PageHeading } from '@/ui/heading';
import { Failed, Loading } from '@/ui/states';
import { useTranslation } from 'react-i18next';
import { AccountRows } from './AccountRows';
import css from './AccountPage.module.css';
import { Agreements } from './Agreements';
import { CardRows } from './CardRows';
import { DepartmentRows } from './DepartmentRows';
import { HolderRows } from './HolderRows';
import { OrganisationRows } from './OrganisationRows';
import { OverseasRows } from './OverseasRows';
import { SessionRows } from './sessions/SessionRows';
import { useReveal } from './useReveal';

/** ACC-01, ACC-02, ACC-08, ACC-10, GEN-30: all that is kept about one's own account. */
export default function AccountPage() {
  const { t } = useTranslation('account');
  const { data: account, error, refetch } = useAccount();
  const errorText = useErrorText();
  const reveal = useReveal(account);
  return (
    <>
      <PageHeading title={t('title')} className="page-title" />
      {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
      {!error && !account && <Loading rows={10} />}
      {account && (
        <div className={css['panels']}>
          {account.organisation && <OrganisationRows organisation={account.organisation} />}
          {account.overseas && <OverseasRows overseas={account.overseas} />}
          {account.department && <DepartmentRows department={account.department} />}
          <HolderRows account={account} reveal={reveal} />
          <AccountRows account={account} reveal={reveal} />
          <CardRows account={account} />
          <SessionRows />
          <Agreements agreements={account.agreements} />
        </div>
      )}
      {reveal.dialog}
    </>
  );
}
