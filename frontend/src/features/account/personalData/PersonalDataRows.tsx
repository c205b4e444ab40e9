import { useClosing } from '@/api/personalData';
import type { AccountView } from '@/api/schemas';
import { Facts } from '@/ui/Facts';
import { Panel } from '@/ui/Panel';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';
import css from '../AccountPage.module.css';
import { CloseAccount } from './CloseAccount';
import { CopyData } from './CopyData';

/** ACC-69, ACC-74: what the holder may do with all that is kept. */
export function PersonalDataRows({ account }: { account: AccountView }) {
  const { t } = useTranslation('personalData');
  const { dateTime } = useTimes();
  const mayClose = account.kind !== 'DEPARTMENT';
  const { data: closing } = useClosing(mayClose);
  const note = () => {
    if (!mayClose) return t('closeByPlatform');
    return closing?.effectiveAt
      ? t('closingAt', { at: dateTime(closing.effectiveAt) })
      : t('closeNote', { days: closing?.days ?? 7 });
  };
  return (
    <Panel title={t('title')}>
      <Facts
        facts={[
          {
            label: t('copy'),
            value: <span className={css['note']}>{t('copyNote')}</span>,
            action: <CopyData account={account} />,
          },
          {
            label: t('closeLong'),
            value: <span className={css['note']}>{note()}</span>,
            action: mayClose && <CloseAccount account={account} />,
          },
        ]}
      />
    </Panel>
  );
}
