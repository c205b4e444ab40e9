import {
  CheckCircleFilled,
  ExclamationCircleFilled,
  LoadingOutlined,
  MinusCircleOutlined,
} from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { CardPurpose } from '../wire';
import type { AgentState } from '../state';
import type { Check, CheckId } from '../checks';
import css from './CheckSteps.module.css';

interface CheckStepsProps {
  checks: readonly Check[];
  state: AgentState;
  /** The names of the three steps (SGN-23). */
  steps: readonly [reader: string, card: string, password: string];
  /** What the agent's window will show, so that the user can compare. */
  purpose: CardPurpose | undefined;
}

/** Which step each check belongs to. */
const OF_STEP: readonly (readonly CheckId[])[] = [
  ['agent', 'version', 'reader'],
  ['card', 'readable', 'certificate', 'clock'],
  [],
];

const ICONS = {
  passed: CheckCircleFilled,
  missing: ExclamationCircleFilled,
  running: LoadingOutlined,
  open: MinusCircleOutlined,
} as const;

/** The steps to a card sign-in, each with what was found about it; kept up to date while it is on show. */
export function CheckSteps({ checks, state, steps, purpose }: CheckStepsProps) {
  const { t } = useTranslation('agent');
  const ready = checks.every((check) => check.state === 'passed');
  return (
    <ol className={css['steps']}>
      {steps.map((label, at) => {
        const own = checks.filter((check) => OF_STEP[at]?.includes(check.id));
        const done = own.length > 0 && own.every((check) => check.state === 'passed');
        const next = at === 2 && ready;
        return (
          <li key={label} className={done ? css['done'] : next ? css['next'] : undefined}>
            <span className={css['number']} aria-hidden="true">
              {at + 1}
            </span>
            <div>
              <p className={css['label']}>{label}</p>
              {at === 0 && <p className={css['note']}>{t('steps.readerNote')}</p>}
              {own.length > 0 && (
                <ul className={css['checks']}>
                  {own.map((check) => (
                    <CheckLine key={check.id} check={check} detail={detailOf(check.id, state)} />
                  ))}
                </ul>
              )}
              {at === 2 && (
                <p className={css['note']}>
                  {purpose && ready
                    ? t('act.window', { origin: location.origin, purpose: t(`purpose.${purpose}`) })
                    : t('act.windowShort')}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** What was found, where it says more than “in order”. */
function detailOf(id: CheckId, state: AgentState): string | undefined {
  if (state.phase !== 'ready') return undefined;
  const { info, snapshot } = state;
  if (id === 'version') return info.version;
  if (id === 'reader') return snapshot.readers[0]?.name;
  if (id === 'card') return snapshot.tokens.map((token) => token.label).join(' · ') || undefined;
  return undefined;
}

function CheckLine({ check, detail }: { check: Check; detail: string | undefined }) {
  const { t } = useTranslation('agent');
  const Icon = ICONS[check.state];
  return (
    <li className={css[check.state]}>
      <Icon aria-hidden="true" />
      <span>{t(`check.${check.id}`)}</span>
      <span className={css['found']}>
        {check.state === 'passed' && detail ? (
          <>
            <span className="visually-hidden">{t('state.passed')}</span> {detail}
          </>
        ) : (
          t(`state.${check.state}`)
        )}
      </span>
    </li>
  );
}
