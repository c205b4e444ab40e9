import type { OrganisationKind } from '@/api/registration';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormPage, Sheet } from '../FormPage';
import { AccountStep } from './AccountStep';
import { OrganisationStep } from './OrganisationStep';
import { useOrganisationPage } from './useOrganisationPage';

interface OrganisationStepsProps {
  kind: OrganisationKind;
  onRegistered: (username: string) => void;
}

/** What an organisation and its administrator enter, in two steps. */
export function OrganisationSteps({ kind, onRegistered }: OrganisationStepsProps) {
  const { t } = useTranslation('registration');
  const page = useOrganisationPage(kind, onRegistered);
  const { inAccount, ticket } = page;
  return (
    <FormPage
      title={t(`title_${kind}`)}
      lead={t(`lead_${kind}`)}
      steps={[t(`stepOrganisation_${kind}`), t('stepAccount'), t('stepDone')]}
      at={inAccount ? 2 : 1}
    >
      <Sheet key={inAccount ? 'account' : 'organisation'} about={inAccount && ticket?.orgName}>
        {page.expired && !inAccount && (
          <Alert type="warning" showIcon role="alert" title={t(`expired_${kind}`)} />
        )}
        {inAccount ? (
          <AccountStep kind={kind} step={page.account} onBack={page.toOrganisation} />
        ) : (
          <OrganisationStep kind={kind} step={page.organisation} />
        )}
      </Sheet>
    </FormPage>
  );
}
