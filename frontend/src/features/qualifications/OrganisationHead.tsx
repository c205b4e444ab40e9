import type { Qualifications } from '@/api/schemas';
import { Facts } from '@/ui/Facts';
import { Panel } from '@/ui/Panel';
import { useTranslation } from 'react-i18next';
import { GreyValue } from './GreyValue';

/** QLF-02: whose qualifications these are; always as the organisation's record has it (QLF-05). */
export function OrganisationHead({ organisation }: { organisation: Qualifications['organisation'] }) {
  const { t } = useTranslation('qualifications');
  const from = t('from_REGISTRATION');
  return (
    <Panel title={t('organisation')}>
      <Facts
        facts={(['uscc', 'orgCode', 'orgName', 'legalRepName'] as const).map((name) => ({
          label: t(name),
          value: <GreyValue text={organisation[name] ?? t('none')} from={from} />,
        }))}
      />
    </Panel>
  );
}
