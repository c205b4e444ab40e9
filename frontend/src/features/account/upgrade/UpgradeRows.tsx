import { useErrorText } from '@/api/errorText';
import type { AccountView, OwnUpgrade } from '@/api/schemas';
import { useOwnUpgrade, useOwnUpgradeActs } from '@/api/upgrades';
import { Facts } from '@/ui/Facts';
import { notices } from '@/ui/notices';
import { Panel } from '@/ui/Panel';
import { ask } from '@/ui/question';
import { Failed, Loading } from '@/ui/states';
import { useTimes } from '@/ui/time';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Upgrade.module.css';
import { UpgradeByCardDialog } from './UpgradeByCardDialog';
import { UpgradeDialog } from './UpgradeDialog';

/** OPR-38 to OPR-44: how an individual becomes an organisation's operator, and how far that is. */
export function UpgradeRows({ account }: { account: AccountView }) {
  const { t } = useTranslation('account');
  const errorText = useErrorText();
  const { data: last, error, refetch } = useOwnUpgrade();
  const acts = useOwnUpgradeActs();
  const [dialog, setDialog] = useState<'apply' | 'card'>();
  const waits = last?.state === 'APPLIED';
  const close = () => setDialog(undefined);

  const withdraw = async () => {
    if (!(await ask({ title: t('upgradeWithdrawTitle'), confirm: t('upgradeWithdraw') }))) return;
    try {
      await acts.withdraw();
      notices.success(t('upgradeWithdrawn'));
    } catch (failure) {
      notices.error(errorText(failure));
    }
  };
  return (
    <Panel title={t('upgrade')}>
      <p className={css['text']}>{t('upgradeText')}</p>
      {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
      {!error && last === undefined && <Loading rows={2} />}
      {last && <LastApplication last={last} />}
      {last !== undefined && (
        <div className={css['buttons']}>
          {waits ? (
            <Button onClick={() => void withdraw()}>{t('upgradeWithdraw')}</Button>
          ) : (
            <Button onClick={() => setDialog('apply')}>{t('upgradeApply')}</Button>
          )}
          <Button onClick={() => setDialog('card')}>{t('upgradeByCard')}</Button>
        </div>
      )}
      {dialog === 'apply' && <UpgradeDialog stated={account.statedOrganisation?.uscc} onClose={close} />}
      {dialog === 'card' && <UpgradeByCardDialog onClose={close} />}
    </Panel>
  );
}

const STATES = ['APPLIED', 'REFUSED', 'LAPSED', 'WITHDRAWN', 'CONFIRMED'] as const;

function LastApplication({ last }: { last: OwnUpgrade }) {
  const { t } = useTranslation('account');
  const { dateTime } = useTimes();
  const state = STATES.find((one) => one === last.state);
  return (
    <Facts
      facts={[
        { label: t('upgradeOrganisation'), value: last.orgName },
        {
          label: t('upgradeState'),
          value: (
            <span role="status">
              {state ? t(`upgrade_${state}`) : last.state}
              {last.reason && t('upgradeReason', { reason: last.reason })}
            </span>
          ),
        },
        { label: t('upgradeAppliedAt'), value: dateTime(last.appliedAt) },
        last.state === 'APPLIED' && { label: t('upgradeLapsesAt'), value: dateTime(last.lapsesAt) },
        last.endedAt !== undefined && { label: t('upgradeEndedAt'), value: dateTime(last.endedAt) },
      ]}
    />
  );
}
