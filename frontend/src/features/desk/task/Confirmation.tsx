import { useDesk } from '@/api/desk';
import { idempotencyKeys } from '@/api/idempotency';
import { ApiProblem } from '@/api/problem';
import type { TaskConfirmation, TaskView } from '@/api/schemas';
import { FormFault } from '@/ui/form/FormFault';
import { notices } from '@/ui/notices';
import { Panel } from '@/ui/Panel';
import { ask } from '@/ui/question';
import { fault, type Fault } from '@/ui/rules/fault';
import { useUnsaved } from '@/ui/unsaved';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import decisionCss from './decision/Decision.module.css';
import { Area } from './decision/Opinion';
import css from './TaskPage.module.css';

interface ConfirmationProps {
  task: TaskView;
  /** Pictures the second person has not looked at; they must (RVW-34). */
  unopened: number;
}

const SHORTEST = 5;

/** The second person confirms the proposal, or sends it back with the reason (RVW-33, RVW-34). */
export function Confirmation({ task, unopened }: ConfirmationProps) {
  const { t } = useTranslation('desk');
  const desk = useDesk();
  const [opinion, setOpinion] = useState('');
  const [wrong, setWrong] = useState<Fault>();
  const [refusal, setRefusal] = useState<unknown>();
  const [pending, setPending] = useState<TaskConfirmation['decision']>();
  const [keyOf] = useState(idempotencyKeys);
  useUnsaved(opinion !== '', t('decisionOf', { taskNo: task.taskNo }));

  const judge = async (decision: TaskConfirmation['decision']) => {
    setRefusal(undefined);
    if (decision === 'SEND_BACK' && [...opinion.trim()].length < SHORTEST) {
      setWrong(fault('RVW_OPINION_REQUIRED'));
      document.querySelector<HTMLElement>('textarea[name="secondOpinion"]')?.focus();
      return;
    }
    const sure = await ask({
      title: t(`sure_${decision}`),
      text: t(`sureText_${decision}`),
      confirm: t(decision),
    });
    if (!sure) return;
    setPending(decision);
    const body = { decision, version: task.version, ...(opinion.trim() && { opinion: opinion.trim() }) };
    try {
      await desk.confirm(task.taskNo, body, keyOf(body));
      setOpinion('');
      notices.success(t(`done_${decision}`));
    } catch (error) {
      if (error instanceof ApiProblem && error.fieldFaults['opinion']) setWrong(error.fieldFaults['opinion']);
      else setRefusal(error);
      if (error instanceof ApiProblem && error.code === 'CONFLICT_STALE') await desk.refresh(task.taskNo);
    } finally {
      setPending(undefined);
    }
  };
  return (
    <Panel title={t('confirmation')}>
      <div className={decisionCss['decision']}>
        {unopened > 0 && <p className={css['quiet']}>{t('openFirst', { n: unopened })}</p>}
        <Area
          name="secondOpinion"
          label={t('secondOpinion')}
          hint={t('secondOpinionHint')}
          value={opinion}
          fault={wrong}
          onChange={(text) => {
            setOpinion(text);
            setWrong(undefined);
          }}
        />
        <FormFault error={refusal} />
        <div className={decisionCss['buttons']}>
          <Button
            type="primary"
            size="large"
            disabled={unopened > 0}
            loading={pending === 'CONFIRM'}
            onClick={() => void judge('CONFIRM')}
          >
            {t('CONFIRM')}
          </Button>
          <Button
            size="large"
            danger
            loading={pending === 'SEND_BACK'}
            onClick={() => void judge('SEND_BACK')}
          >
            {t('SEND_BACK')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
