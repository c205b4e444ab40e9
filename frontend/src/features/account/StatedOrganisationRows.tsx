import type { AccountView } from '@/api/schemas';
import { Facts } from '@/ui/Facts';
import { Panel } from '@/ui/Panel';
import { useTranslation } from 'react-i18next';
import css from './AccountPage.module.css';
import { useOrganisationChangeRows } from './organisation/useOrganisationChangeRows';

/** The organisation an individual states; it gives no rights (ACC-04, ACC-33, ACC-34). */
export function StatedOrganisationRows({ account }: { account: AccountView }) {
  const { t } = useTranslation('account');
  const label = useTranslation('labels').t;
  const changeRows = useOrganisationChangeRows(account, true);
  const stated = account.statedOrganisation;
  const code = (text: string) => <span className={css['code']}>{text}</span>;
  return (
    <Panel title={t('statedOrganisation')}>
      <Facts
        facts={[
          { label: label('orgName'), value: stated?.orgName ?? t('none') },
          stated && { label: label('uscc'), value: code(stated.uscc) },
          stated && { label: label('orgCode'), value: code(stated.orgCode) },
          stated && { label: label('legalRepName'), value: stated.legalRepName },
          ...changeRows,
        ]}
      />
      <p className={css['note']}>{t('statedNote')}</p>
    </Panel>
  );
}
