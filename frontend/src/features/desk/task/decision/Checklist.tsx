import type { ChecklistAnswer, TaskView } from '@/api/schemas';
import { useFaultText } from '@/ui/faultText';
import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeskTexts } from '../../useDeskTexts';
import css from './Decision.module.css';
import { isGood } from './draft';
import type { DecisionState } from './useDecision';

const ANSWERS = ['MET', 'NOT_MET', 'NOT_APPLICABLE'] as const satisfies readonly ChecklistAnswer['answer'][];

/** Every item met, or not applicable with a reason, before an approval (RVW-21). */
export function Checklist({ task, decision }: { task: TaskView; decision: DecisionState }) {
  const { t } = useTranslation('desk');
  const texts = useDeskTexts();
  const faultText = useFaultText();
  const id = useId();
  const { draft, set, faults } = decision;
  const fault = faults['checklist'];
  const answer = (item: string, change: Partial<(typeof draft.answers)[string]>) =>
    set({
      answers: {
        ...draft.answers,
        [item]: { answer: undefined, reason: '', ...draft.answers[item], ...change },
      },
    });
  return (
    <div className={css['checklist']}>
      <h3>{t('checklist')}</h3>
      {task.checklist.map((item) => {
        const given = draft.answers[item];
        return (
          <fieldset key={item} data-faulty={(fault && !isGood(given)) || undefined}>
            <legend>{texts.item(item)}</legend>
            <div className={css['answers']}>
              {ANSWERS.map((one) => (
                <label key={one}>
                  <input
                    type="radio"
                    name={`${id}-${item}`}
                    checked={given?.answer === one}
                    aria-describedby={fault ? `${id}-fault` : undefined}
                    onChange={() => answer(item, { answer: one })}
                  />
                  {t(`answer_${one}`)}
                </label>
              ))}
            </div>
            {given?.answer === 'NOT_APPLICABLE' && (
              <Input
                aria-label={t('reasonOf', { item: texts.item(item) })}
                placeholder={t('whyNot')}
                value={given.reason}
                maxLength={200}
                onChange={({ target }) => answer(item, { reason: target.value })}
              />
            )}
          </fieldset>
        );
      })}
      {fault && (
        <p className={css['fault']} id={`${id}-fault`} role="alert">
          {faultText(fault)}
        </p>
      )}
    </div>
  );
}
