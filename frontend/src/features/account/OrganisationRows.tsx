import type { OwnOrganisation } from '@/api/schemas';
import { Facts } from '@/ui/Facts';
import { Panel } from '@/ui/Panel';
import { useTranslation } from 'react-i18next';
import css from './AccountPage.module.css';
import { useDocumentTypeName } from '@/api/useDocumentTypeName';

export function OrganisationRows({ organisation }: { organisation: OwnOrganisation }) {
  const { t } = useTranslation('account');
  const label = useTranslation('labels').t;
  const typeName = useDocumentTypeName();
  const kind = (['ENTERPRISE', 'PUBLIC_INSTITUTION'] as const).find((one) => one === organisation.kind);
  return (
    <Panel title={t('organisation')}>
      <Facts
        facts={[
          { label: label('orgName'), value: organisation.orgName },
          kind && { label: t('organisationKind'), value: t(`organisation_${kind}`) },
          { label: label('uscc'), value: <span className={css['code']}>{organisation.uscc}</span> },
          { label: label('orgCode'), value: <span className={css['code']}>{organisation.orgCode}</span> },
          organisation.legalRepName !== undefined && {
            label: label('legalRepName'),
            value: organisation.legalRepName,
          },
          organisation.legalRepIdType !== undefined && {
            label: label('legalRepIdType'),
            value: typeName(organisation.legalRepIdType),
          },
          organisation.legalRepIdNumber !== undefined && {
            label: label('legalRepIdNumber'),
            value: <span className={css['code']}>{organisation.legalRepIdNumber}</span>,
          },
        ]}
      />
    </Panel>
  );
}
