import type { CheckStep } from '@/api/schemas';
import {
  CheckCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  QuestionCircleFilled,
} from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { troubles } from './findings';
import css from './StepList.module.css';
import { useStepText } from './useStepText';

const ICONS = {
  GOOD: CheckCircleFilled,
  NOTICE: ExclamationCircleFilled,
  UNKNOWN: QuestionCircleFilled,
  BAD: CloseCircleFilled,
} satisfies Record<CheckStep['result'], unknown>;

interface StepListProps {
  steps: readonly CheckStep[];
  label: string;
  open: boolean;
  onToggle: (open: boolean) => void;
}

/** The steps in their order, each with its finding in words (SEL-66). */
export function StepList({ steps, label, open, onToggle }: StepListProps) {
  const { t } = useTranslation('sealcheck');
  const said = useStepText();
  const trouble = troubles(steps);
  return (
    <details className={css['steps']} open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>
        {label}
        <span className={css['count']}>
          {trouble === 0
            ? t('stepCount', { n: steps.length })
            : t('stepsTrouble', { n: steps.length, m: trouble })}
        </span>
      </summary>
      <ol>
        {steps.map((step, at) => {
          const Icon = ICONS[step.result];
          return (
            <li key={at} className={css[step.result]}>
              <Icon aria-hidden="true" />
              <div>
                <p className={css['name']}>
                  <strong>{said.title(step)}</strong>
                  <span className={css['result']}>{t(`stepResult.${step.result}`)}</span>
                </p>
                <p>{said.text(step)}</p>
                <p className={css['subject']}>{step.subject}</p>
              </div>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
