import type { Agent } from '@/agent/agent';
import { AgentFault } from '@/agent/fault';
import { Finding } from '@/agent/ui/Finding';
import { ApiProblem } from '@/api/problem';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../Refusal';
import sheet from '../Sealing.module.css';
import type { SealingAct } from './useSealingAct';

interface ActFindingProps {
  act: SealingAct;
  agent: Agent;
  onRetry: (() => void) | undefined;
}

/** Why it was not sealed: by the agent, for want of a time stamp (SEL-63), or by the server. */
export function ActFinding({ act, agent, onRetry }: ActFindingProps) {
  const { t } = useTranslation('sealing');
  const { error } = act;
  if (error === undefined || error instanceof AgentFault) {
    return <Finding agent={agent} error={error} onRetry={onRetry} />;
  }
  const code = error instanceof ApiProblem ? error.code : '';
  if (error instanceof ApiProblem && code === 'SEALING_TIME_STAMP') {
    return <TimeStampChoice act={act} optional={error.params['optional'] === 'true'} onWait={onRetry} />;
  }
  return (
    <Refusal error={error}>
      {code === 'SEALING_SIGNATURE_WRONG' && <p>{t('signatureWrongText')}</p>}
      {onRetry && (
        <button type="button" className="link-button" onClick={onRetry}>
          {t(act.signed ? 'sendAgain' : 'sealAnew')}
        </button>
      )}
    </Refusal>
  );
}

interface TimeStampChoiceProps {
  act: SealingAct;
  /** Whether the setting lets it be sealed without one. */
  optional: boolean;
  onWait: (() => void) | undefined;
}

/** The card has signed already and is not asked again, whichever is chosen. */
function TimeStampChoice({ act, optional, onWait }: TimeStampChoiceProps) {
  const { t } = useTranslation('sealing');
  return (
    <Refusal error={act.error}>
      <p>{t(optional ? 'timeStampChoice' : 'timeStampNeeded')}</p>
      <div className={sheet['choices']}>
        <Button onClick={onWait}>{t('timeStampAgain')}</Button>
        {optional && <Button onClick={act.goOnWithout}>{t('timeStampWithout')}</Button>}
      </div>
    </Refusal>
  );
}
