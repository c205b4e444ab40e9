import { PairingCode } from '@/agent/ui/PairingCode';
import { usePairing } from '@/agent/usePairing';
import { paths } from '@/app/paths';
import { PageHeading } from '@/ui/heading';
import { Panel } from '@/ui/Panel';
import { useTimes } from '@/ui/time';
import { DownloadOutlined, ReloadOutlined, ToolOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import css from './DiagnosisPage.module.css';
import { FindingRow } from './FindingRow';
import { GROUPS, type Level } from './findings';
import { reportText, save } from './report';
import { useDiagnosis } from './useDiagnosis';
import { useRepair } from './useRepair';

/** 为什么无法登录: everything a card sign-in needs, each with its cause and one thing to do (KEY-23 to KEY-31). */
export function DiagnosisPage() {
  const { t } = useTranslation('diagnosis');
  const { dateTime } = useTimes();
  const diagnosis = useDiagnosis();
  const { agent, state, found, busy, checkedAt, checkAll } = diagnosis;
  const pairing = usePairing(agent);
  const repair = useRepair(agent, checkAll);
  const count = (level: Level) => found.filter((one) => one.level === level).length;
  const repairable = [...new Set(found.flatMap((one) => one.repair ?? []))];
  const saveReport = () => {
    const at = new Date();
    const text = reportText({ found, state, userAgent: navigator.userAgent, origin: location.origin, at });
    save(text, `yinxin-check-${at.toISOString().slice(0, 19).replaceAll(':', '')}.txt`);
  };
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <PageHeading title={t('title')} />
        <p>{t('lead')}</p>
        <div className={css['buttons']}>
          <Button
            type="primary"
            icon={<ReloadOutlined aria-hidden="true" />}
            loading={busy}
            onClick={() => void checkAll()}
          >
            {t('checkAll')}
          </Button>
          {repairable.length > 0 && (
            <Button
              icon={<ToolOutlined aria-hidden="true" />}
              loading={repair.running !== undefined}
              onClick={() => void repair.start(repairable)}
            >
              {t('repairAll')}
            </Button>
          )}
          <Button icon={<DownloadOutlined aria-hidden="true" />} onClick={saveReport}>
            {t('save')}
          </Button>
        </div>
        <p className={css['sum']} role="status">
          {busy
            ? t('checking')
            : t('sum', { failed: count('fail'), warned: count('warn'), passed: count('ok') })}
          {checkedAt > 0 && !busy && (
            <span className={css['soft']}>
              {' '}
              {t('at', { at: dateTime(new Date(checkedAt).toISOString()) })}
            </span>
          )}
        </p>
        {repair.done && (
          <p className={css['repaired']} role="status">
            {t('repaired')} <Link to={paths.signInWithCard()}>{t('toSignIn')}</Link>
          </p>
        )}
        <PairingCode state={state} />
      </header>
      {GROUPS.map((group) => (
        <Panel key={group} title={t(`group.${group}`)}>
          <ul className={css['rows']}>
            {found
              .filter((one) => one.group === group)
              .map((one, at) => (
                <FindingRow
                  key={`${one.id}-${at}`}
                  finding={one}
                  agent={agent}
                  onPair={pairing.pair}
                  onRetry={() => void checkAll()}
                  repair={repair}
                />
              ))}
          </ul>
          {group === 'account' && found.some((one) => one.id === 'binding' && one.level === 'na') && (
            <p className={css['soft']}>{t('signInToSee')}</p>
          )}
        </Panel>
      ))}
      <p className={css['soft']}>{t('privacy')}</p>
    </div>
  );
}
