import type { AccountView } from '@/api/schemas';
import type { Fact } from '@/ui/Facts';
import { useTranslation } from 'react-i18next';
import css from '../AccountPage.module.css';
import { ChangeButton } from '../change/ChangeButton';
import { OrganisationDialog } from './OrganisationDialog';
import { useCorrectionRow } from './useCorrectionRow';

/** The row 修改企业信息 with its rule, and how far a correction by papers is (ACC-16, ACC-17, ACC-21). */
export function useOrganisationChangeRows(account: AccountView, mayChange: boolean): (Fact | undefined)[] {
  const { t } = useTranslation('change');
  const correction = useCorrectionRow(mayChange);
  if (!mayChange) return [];
  return [
    {
      label: t('organisationRow'),
      value: <span className={css['note']}>{t('atMostTwo')}</span>,
      action: (
        <ChangeButton
          what={t('organisationRow')}
          dialog={(close) => <OrganisationDialog account={account} onClose={close} />}
        />
      ),
    },
    correction,
  ];
}
