import type { AccountView, OwnOrganisation } from '@/api/schemas';
import { useDocumentTypeName } from '@/api/useDocumentTypeName';
import { Facts } from '@/ui/Facts';
import { Panel } from '@/ui/Panel';
import { useTranslation } from 'react-i18next';
import css from './AccountPage.module.css';
import { useOrganisationChangeRows } from './organisation/useOrganisationChangeRows';

interface OrganisationRowsProps {
  account: AccountView;
  organisation: OwnOrganisation;
}

/** The organisation, in full for its administrator, by name for others (ACC-02, ACC-03, table 2.1). */
export function OrganisationRows({ account, organisation }: OrganisationRowsProps) {
  const { t } = useTranslation('account');
  const label = useTranslation('labels').t;
  const typeName = useDocumentTypeName();
  const isAdministrator = account.kind === 'ENT_ADMIN';
  const changeRows = useOrganisationChangeRows(account, isAdministrator);
  const kind = (['ENTERPRISE', 'PUBLIC_INSTITUTION'] as const).find((one) => one === organisation.kind);
  return (
    <Panel title={t('organisation')}>
      <Facts
        facts={[
          { label: label('orgName'), value: organisation.orgName },
          isAdministrator && kind && { label: t('organisationKind'), value: t(`organisation_${kind}`) },
          isAdministrator && {
            label: label('uscc'),
            value: <span className={css['code']}>{organisation.uscc}</span>,
          },
          isAdministrator && {
            label: label('orgCode'),
            value: <span className={css['code']}>{organisation.orgCode}</span>,
          },
          isAdministrator &&
            organisation.legalRepName !== undefined && {
              label: label('legalRepName'),
              value: organisation.legalRepName,
            },
          isAdministrator &&
            organisation.legalRepIdType !== undefined && {
              label: label('legalRepIdType'),
              value: typeName(organisation.legalRepIdType),
            },
          isAdministrator &&
            organisation.legalRepIdNumber !== undefined && {
              label: label('legalRepIdNumber'),
              value: <span className={css['code']}>{organisation.legalRepIdNumber}</span>,
            },
          isAdministrator && { label: label('orgAddress'), value: organisation.orgAddress ?? t('none') },
          ...changeRows,
        ]}
      />
    </Panel>
  );
}
