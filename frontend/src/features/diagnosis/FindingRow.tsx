import type { Agent } from '@/agent/agent';
import { AgentFault } from '@/agent/fault';
import { remedyOf } from '@/agent/remedies';
import { RemedyAction } from '@/agent/ui/RemedyAction';
import { useAgentText } from '@/agent/useAgentText';
import { paths } from '@/app/paths';
import {
  CheckCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  MinusCircleOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import css from './DiagnosisPage.module.css';
import type { Finding, Level } from './findings';
import type { Repair } from './useRepair';

const ICONS = {
  ok: CheckCircleFilled,
  warn: ExclamationCircleFilled,
  fail: CloseCircleFilled,
  na: MinusCircleOutlined,
} satisfies Record<Level, unknown>;

interface FindingRowProps {
  finding: Finding;
  agent: Agent;
  onPair: () => void;
  onRetry: () => void;
  repair: Repair;
}

/** One check: its state in words, what was found, its cause and the one thing to do. */
export function FindingRow({ finding, agent, onPair, onRetry, repair }: FindingRowProps) {
  const { t, i18n } = useTranslation('diagnosis');
  const told = useAgentText();
  const { id, level, code, params } = finding;
  const Icon = ICONS[level];
  const key = id.replaceAll('.', '_');
  const say = (name: string, values: object = {}) =>
    i18n.exists(`diagnosis:${name}`)
      ? (t as (key: string, values: object) => string)(name, values)
      : undefined;
  const trouble = level === 'fail' || level === 'warn';
  const cause = trouble && code ? told(new AgentFault(code, params)) : undefined;
  const own =
    trouble && !cause ? { text: say(`cause.${key}`, params), remedy: say(`remedy.${key}`, params) } : cause;
  const fault = finding.repair && repair.errors[finding.repair];
  return (
    <li className={css[level]}>
      <Icon aria-hidden="true" />
      <div>
        <p className={css['name']}>
          <strong>{say(`item.${key}`) ?? id}</strong>
          <span className={css['level']}>{t(`level.${level}`)}</span>
          {level === 'ok' && params && say(`detail.${key}`, params)}
        </p>
        {own?.text && <p>{own.text}</p>}
        {own?.remedy && <p className={css['soft']}>{own.remedy}</p>}
        {fault !== undefined && fault !== '' && <p role="alert">{told(fault).text}</p>}
      </div>
      {trouble && (
        <div className={css['action']}>
          {finding.repair ? (
            <Button
              size="small"
              loading={repair.running === finding.repair}
              onClick={() => finding.repair && void repair.start([finding.repair])}
            >
              {t('repair')}
            </Button>
          ) : code && remedyOf(code) !== 'diagnose' ? (
            <RemedyAction code={code} agent={agent} onPair={onPair} onRetry={onRetry} />
          ) : (
            <Link to={paths.help('card-and-agent')}>{t('help')}</Link>
          )}
        </div>
      )}
    </li>
  );
}
