import { useErrorText } from '@/api/errorText';
import type { UpgradeApplication } from '@/api/schemas';
import { useUpgradeActs, useUpgrades } from '@/api/upgrades';
import { useDocumentTypeName } from '@/api/useDocumentTypeName';
import { notices } from '@/ui/notices';
import { Panel } from '@/ui/Panel';
import { ask } from '@/ui/question';
import { useTimes } from '@/ui/time';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefuseDialog } from './RefuseDialog';
import css from './Upgrades.module.css';

/** OPR-40: individuals who want to be taken in; nothing is shown where nobody waits. */
export function WaitingUpgrades() {
  const { t } = useTranslation('operators');
  const { data } = useUpgrades();
  const [refusing, setRefusing] = useState<UpgradeApplication>();
  if (!data || data.length === 0) return null;
  return (
    <Panel title={t('upgrades')}>
      <p className={css['text']}>{t('upgradesText')}</p>
      <ul className={css['list']} aria-label={t('upgrades')}>
        {data.map((one) => (
          <Waiting key={one.upgradeId} one={one} onRefuse={() => setRefusing(one)} />
        ))}
      </ul>
      {refusing && <RefuseDialog application={refusing} onClose={() => setRefusing(undefined)} />}
    </Panel>
  );
}

function Waiting({ one, onRefuse }: { one: UpgradeApplication; onRefuse: () => void }) {
  const { t } = useTranslation('operators');
  const { dateTime } = useTimes();
  const typeName = useDocumentTypeName();
  const errorText = useErrorText();
  const acts = useUpgradeActs();
  const [busy, setBusy] = useState(false);
  const { upgradeId, name = '—', idType, idNumber, mobile, appliedAt, lapsesAt } = one;

  const confirm = async () => {
    if (!(await ask({ title: t('takeInTitle', { name }), text: t('takeInText'), confirm: t('takeIn') })))
      return;
    setBusy(true);
    try {
      await acts.confirm(upgradeId);
      notices.success(t('takenIn', { name }));
    } catch (error) {
      notices.error(errorText(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <li className={css['one']}>
      <div className={css['who']}>
        <strong>{name}</strong>
        <span>
          {idType && typeName(idType)} <span className={css['code']}>{idNumber}</span>
        </span>
        <span className={css['code']}>{mobile}</span>
        <span className={css['soft']}>
          {t('appliedAt', { at: dateTime(appliedAt) })} {t('lapsesAt', { at: dateTime(lapsesAt) })}
        </span>
      </div>
      <div className={css['buttons']}>
        <Button
          type="primary"
          ghost
          loading={busy}
          aria-label={t('takeInOf', { name })}
          onClick={() => void confirm()}
        >
          {t('takeIn')}
        </Button>
        <Button aria-label={t('refuseOf', { name })} disabled={busy} onClick={onRefuse}>
          {t('refuse')}
        </Button>
      </div>
    </li>
  );
}
