import type { TaskDecision, TaskView } from '@/api/schemas';
import { FormFault } from '@/ui/form/FormFault';
import { notices } from '@/ui/notices';
import { Panel } from '@/ui/Panel';
import { ask } from '@/ui/question';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../shortcuts/useShortcuts';
import { Checklist } from './Checklist';
import { Chosen } from './Chosen';
import css from './Decision.module.css';
import { Opinion } from './Opinion';
import type { DecisionState } from './useDecision';

/** The claimer's decision, or where two persons are needed the proposal of one (RVW-21 to RVW-33). */
export function Decision({ task, decision }: { task: TaskView; decision: DecisionState }) {
  const { t } = useTranslation('desk');
  const { faults, refusal, pending, send } = decision;
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (Object.keys(faults).length === 0) return;
    const first = element.current?.querySelector<HTMLElement>(
      '[data-faulty] :is(input, textarea), [aria-invalid=true]',
    );
    (first ?? document.querySelector<HTMLElement>('[aria-invalid=true]'))?.focus();
  }, [faults]);
  useShortcuts({ d: () => element.current?.querySelector<HTMLElement>('input, textarea')?.focus() });

  const second = (wanted: TaskDecision) => wanted === 'APPROVE' && task.secondNeeded;
  const decide = async (wanted: TaskDecision) => {
    const words = second(wanted) ? 'PROPOSE' : wanted;
    const sure = await ask({
      title: t(`sure_${words}`),
      text: t(`sureText_${words}`),
      confirm: t(`decide_${words}`),
    });
    if (sure && (await send(wanted))) notices.success(t(`done_${words}`));
  };
  return (
    <div ref={element}>
      <Panel title={t('decision')}>
        <div className={css['decision']}>
          <Checklist task={task} decision={decision} />
          {task.choices.length > 0 && <Chosen task={task} decision={decision} />}
          <Opinion task={task} decision={decision} />
          <FormFault error={faults['marks'] && refusal === undefined ? undefined : refusal} />
          <div className={css['buttons']}>
            {task.decisions.map((wanted) => (
              <Button
                key={wanted}
                size="large"
                {...(wanted === 'APPROVE' ? { type: 'primary' as const } : { danger: true })}
                loading={pending}
                onClick={() => void decide(wanted)}
              >
                {t(`decide_${second(wanted) ? 'PROPOSE' : wanted}`)}
              </Button>
            ))}
          </div>
        </div>
      </Panel>
    </div>
  );
}
