import type { TaskView } from '@/api/schemas';
import { usePhrases } from '@/api/staff';
import { useFaultText } from '@/ui/faultText';
import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Decision.module.css';
import { LONGEST } from './draft';
import type { DecisionState } from './useDecision';

/** The opinion, which the applicant reads, with ready-made phrases to begin from (RVW-23, RVW-26); the reason against a mismatch (RVW-29). */
export function Opinion({ task, decision }: { task: TaskView; decision: DecisionState }) {
  const { t } = useTranslation('desk');
  const id = useId();
  const phrases = usePhrases().data ?? [];
  const { draft, set, faults } = decision;
  const insert = (text: string) =>
    set({ opinion: draft.opinion ? `${draft.opinion.trimEnd()}\n${text}` : text });
  return (
    <div className={css['texts']}>
      {phrases.length > 0 && (
        <div className={css['phrases']}>
          <label htmlFor={`${id}-phrase`}>{t('phrase')}</label>
          <select
            className="plain-control"
            id={`${id}-phrase`}
            value=""
            onChange={({ target }) => target.value && insert(target.value)}
          >
            <option value="">{t('choosePhrase')}</option>
            {task.decisions.map((one) => (
              <optgroup key={one} label={t(`decided_${one}`)}>
                {phrases
                  .filter((phrase) => phrase.decision === one)
                  .flatMap(({ zh, en }) => [zh, en])
                  .map((text) => (
                    <option key={text} value={text}>
                      {text}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </div>
      )}
      <Area
        name="opinion"
        label={t('opinion')}
        hint={t('opinionHint')}
        value={draft.opinion}
        fault={faults['opinion']}
        onChange={(opinion) => set({ opinion })}
      />
      {task.mismatch && (
        <Area
          name="reason"
          label={t('mismatchReason')}
          hint={t('mismatchHint')}
          value={draft.reason}
          fault={faults['reason']}
          onChange={(reason) => set({ reason })}
        />
      )}
    </div>
  );
}

interface AreaProps {
  name: string;
  label: string;
  hint: string;
  value: string;
  fault: DecisionState['faults'][string] | undefined;
  onChange: (value: string) => void;
}

export function Area({ name, label, hint, value, fault, onChange }: AreaProps) {
  const id = useId();
  const faultText = useFaultText();
  return (
    <div className={css['area']} data-faulty={fault ? true : undefined}>
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        name={name}
        rows={3}
        maxLength={LONGEST}
        value={value}
        status={fault ? 'error' : ''}
        aria-invalid={fault ? true : undefined}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${id}-hint`} className={fault ? css['fault'] : css['hint']}>
        {fault ? faultText(fault, label) : hint}
      </p>
    </div>
  );
}
