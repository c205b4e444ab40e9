import { useChangeOver } from '@/api/changeOver';
import { useErrorText } from '@/api/errorText';
import type { AccountView } from '@/api/schemas';
import { Facts } from '@/ui/Facts';
import { Panel } from '@/ui/Panel';
import { Failed, Loading } from '@/ui/states';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';
import css from '../AccountPage.module.css';
import { HandOver } from './HandOver';
import { Offer } from './Offer';

/** ACC-82 to ACC-85: handing the organisation over to another administrator; an operator sees it when named. */
export function ChangeOverRows({ account }: { account: AccountView }) {
  const { t } = useTranslation('changeOver');
  const { dateTime } = useTimes();
  const { data: change, error, refetch } = useChangeOver();
  const errorText = useErrorText();
  const isAdministrator = account.kind === 'ENT_ADMIN';
  if (!isAdministrator && change?.state !== 'OFFERED') return null;
  const end = change?.expiresAt ? dateTime(change.expiresAt) : '';
  const who = { name: change?.name ?? '', username: change?.username ?? '', end };
  return (
    <Panel title={t('title')}>
      {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
      {!error && !change && <Loading rows={1} />}
      {change && (
        <Facts
          facts={[
            {
              label: isAdministrator ? t('handOver') : t('offer'),
              value: (
                <span className={css['note']}>
                  {change.state === 'NONE' && t('note')}
                  {change.state === 'NAMED' && t('named', who)}
                  {change.state === 'OFFERED' && t('offered', who)}
                </span>
              ),
              action: isAdministrator ? (
                <HandOver account={account} change={change} />
              ) : (
                <Offer account={account} change={change} />
              ),
            },
          ]}
        />
      )}
    </Panel>
  );
}
