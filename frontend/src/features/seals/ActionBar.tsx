import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import css from './Seals.module.css';

interface BarAct<A extends string> {
  act: A;
  label: string;
  danger?: boolean;
  disabled?: boolean;
}

interface ActionBarProps<A extends string> {
  add: string;
  /** While it is not known whether something may be added. */
  addDisabled: boolean;
  onAdd: () => void;
  acts: readonly BarAct<A>[];
  onAct: (act: A) => void;
}

/** SEL-09, SEL-42: what can be done; all but adding with the record that is ticked. */
export function ActionBar<A extends string>({ add, addDisabled, onAdd, acts, onAct }: ActionBarProps<A>) {
  const { t } = useTranslation('seals');
  return (
    <div className={css['buttons']} role="group" aria-label={t('actions')}>
      <Button type="primary" disabled={addDisabled} onClick={onAdd}>
        {add}
      </Button>
      {acts.map(({ act, label, danger, disabled }) => (
        <Button key={act} danger={danger ?? false} disabled={disabled ?? false} onClick={() => onAct(act)}>
          {label}
        </Button>
      ))}
    </div>
  );
}
