import { allPassed } from '@/agent/checks';
import { CardReady } from '@/agent/ui/CardReady';
import { Finding } from '@/agent/ui/Finding';
import { Progress } from '@/agent/ui/Progress';
import { useCardAct } from '@/agent/useCardAct';
import { useCardChecks } from '@/agent/useCardChecks';
import { bindCardOperator, newCardCandidate } from '@/api/cards';
import type { CardCandidate } from '@/api/cardTypes';
import { ApiProblem } from '@/api/problem';
import { ask } from '@/ui/question';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import css from './Operators.module.css';

interface PresentCardProps {
  /** Why the step before has led back here. */
  before: unknown;
  onCandidate: (candidate: CardCandidate) => void;
  onBound: (username: string) => void;
}

/** OPR-13, OPR-14: the card of somebody else, read within the administrator's own session. */
export function PresentCard({ before, onCandidate, onBound }: PresentCardProps) {
  const { t } = useTranslation('operators');
  const agentText = useTranslation('agent').t;
  const checks = useCardChecks();
  const act = useCardAct();
  const ready = allPassed(checks.checks);
  const start = () =>
    void act.run(
      'operator',
      async (token) => {
        try {
          onCandidate(await newCardCandidate(token));
        } catch (error) {
          const offer = bindable(error);
          if (!offer || !(await ask(question(offer.username)))) throw error;
          await bindCardOperator(offer.candidateId);
          onBound(offer.username);
        }
      },
      checks.chosen,
    );
  const question = (username: string) => ({
    title: t('bindTitle', { username }),
    text: t('bindText'),
    confirm: t('bindGo'),
  });
  return (
    <div className={css['sheet']}>
      <p>{t('insertText')}</p>
      <CardReady checks={checks} purpose="operator" />
      <Finding agent={checks.agent} error={act.error ?? before} onRetry={ready ? start : undefined} />
      <Progress stage={act.stage} onCancel={act.cancel} />
      <p role="status">{act.cancelled && agentText('act.cancelled')}</p>
      <div className={css['buttons']}>
        <Button type="primary" disabled={!ready} loading={act.stage !== undefined} onClick={start}>
          {t('read')}
        </Button>
      </div>
    </div>
  );
}

/** OPERATOR_EXISTS with the offer of OPR-14: the cardless account of the same person. */
function bindable(error: unknown): { username: string; candidateId: string } | undefined {
  if (!(error instanceof ApiProblem) || error.code !== 'OPERATOR_EXISTS') return undefined;
  const { username, candidateId } = error.params;
  return typeof username === 'string' && typeof candidateId === 'string'
    ? { username, candidateId }
    : undefined;
}
