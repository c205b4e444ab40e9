import { useErrorText } from '@/api/errorText';
import { useAccount } from '@/api/queries';
import { PageHeading } from '@/ui/heading';
import { Failed, Loading } from '@/ui/states';
import { useTranslation } from 'react-i18next';
import { AccountRows } from './AccountRows';
import css from './AccountPage.module.css';
import { Agreements } from './Agreements';
import { CardRows } from './CardRows';
import { ChangeOverRows } from './changeOver/ChangeOverRows';
import { DepartmentRows } from './DepartmentRows';
import { HolderRows } from './HolderRows';
import { OrganisationRows } from './OrganisationRows';
import { OverseasRows } from './OverseasRows';
import { OwnPermissions } from './OwnPermissions';
import { PersonalDataRows } from './personalData/PersonalDataRows';
import { SessionRows } from './sessions/SessionRows';
import { StatedOrganisationRows } from './StatedOrganisationRows';
import { UpgradeRows } from './upgrade/UpgradeRows';
import { useReveal } from './useReveal';

/** Whose accounts a card may be bound to (spec 05 table 2.2). */
const WITH_CARD: readonly string[] = ['ENT_ADMIN', 'ENT_OPERATOR'];

const WITH_ORGANISATION: readonly string[] = ['ENT_ADMIN', 'ENT_OPERATOR'];

/** ACC-01 to ACC-10, GEN-30: all that is kept about one's own account. */
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
          <p className={css['reminder']}>{t('reminder')}</p>
          {account.organisation && <OrganisationRows account={account} organisation={account.organisation} />}
          {account.overseas && <OverseasRows account={account} overseas={account.overseas} />}
          {account.department && <DepartmentRows department={account.department} />}
          <HolderRows account={account} reveal={reveal} />
          {account.kind === 'INDIVIDUAL' && <StatedOrganisationRows account={account} />}
          <AccountRows account={account} reveal={reveal} />
          {WITH_CARD.includes(account.kind) && <CardRows account={account} />}
          {account.kind === 'ENT_OPERATOR' && <OwnPermissions />}
          {account.kind === 'INDIVIDUAL' && <UpgradeRows account={account} />}
          <SessionRows />
          <Agreements agreements={account.agreements} />
          {WITH_ORGANISATION.includes(account.kind) && <ChangeOverRows account={account} />}
          <PersonalDataRows account={account} />
        </div>
      )}
      {reveal.dialog}
    </>
  );
}
