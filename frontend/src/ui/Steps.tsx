import { CheckOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import css from './Steps.module.css';

interface StepsProps {
  labels: string[];
  /** From 1; one more than there are labels when all is done. */
  at: number;
}

/** Where one is in a journey. States are told in words too, not by colour alone (UIC-25). */
export function Steps({ labels, at }: StepsProps) {
  const { t } = useTranslation();
  return (
    <ol className={css['steps']}>
      {labels.map((label, index) => {
        const number = index + 1;
        const state = number < at ? 'done' : number === at ? 'now' : 'ahead';
        return (
          <li key={label} className={css[state]} aria-current={state === 'now' ? 'step' : undefined}>
            <span className={css['number']} aria-hidden="true">
              {state === 'done' ? <CheckOutlined /> : number}
            </span>
            <span className={css['label']}>{label}</span>
            {state === 'done' && <span className="visually-hidden">{t('stepDone')}</span>}
          </li>
        );
      })}
    </ol>
  );
}
