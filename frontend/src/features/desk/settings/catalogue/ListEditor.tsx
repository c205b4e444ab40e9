import type { Fault } from '@/ui/rules/fault';
import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import css from './Catalogue.module.css';
import { Cell } from './Cell';
import { faultsAt, moved, newChoice, removed, replaced, type Choice, type List } from './editing';
import { RowButtons } from './RowButtons';

interface ListEditorProps {
  list: List;
  faults: Record<string, Fault>;
  onChange: (list: List) => void;
  onRemove: () => void;
}

/** What fields of codes choose from. A code that was chosen somewhere is closed rather than removed. */
export function ListEditor({ list, faults, onChange, onRemove }: ListEditorProps) {
  const { t } = useTranslation('desk');
  const name = list.code || t('catAddList');
  const set = (at: number, choice: Choice) =>
    onChange({ ...list, choices: replaced(list.choices, at, choice) });
  return (
    <div className={css['editor']}>
      <div className={css['names']}>
        <Cell
          name={name}
          part={t('catListCode')}
          value={list.code}
          fault={faults['code']}
          readOnly={!list.fresh}
          onChange={(code) => onChange({ ...list, code: code.trim().toUpperCase() })}
        />
        <Button type="text" onClick={onRemove}>
          {t('catRemoveList')}
        </Button>
      </div>
      <ul className={css['rows']}>
        {list.choices.map((choice, at) => {
          const row = choice.label.zh || choice.code || t('catAddChoice');
          const found = faultsAt(faults, `choices[${at}]`);
          return (
            <li key={at} className={css['choice']}>
              <Cell
                name={row}
                part={t('catChoiceCode')}
                value={choice.code}
                fault={found['code']}
                onChange={(code) => set(at, { ...choice, code: code.trim().toUpperCase() })}
              />
              <Cell
                name={row}
                part={t('catZh')}
                value={choice.label.zh}
                fault={found['label.zh']}
                onChange={(zh) => set(at, { ...choice, label: { ...choice.label, zh } })}
              />
              <Cell
                name={row}
                part={t('catEn')}
                value={choice.label.en}
                fault={found['label.en']}
                onChange={(en) => set(at, { ...choice, label: { ...choice.label, en } })}
              />
              <Checkbox
                aria-label={t('catRow', { name: row, part: t('catActive') })}
                checked={choice.active}
                onChange={({ target }) => set(at, { ...choice, active: target.checked })}
              >
                {t('catActive')}
              </Checkbox>
              <RowButtons
                name={row}
                onMove={(by) => onChange({ ...list, choices: moved(list.choices, at, by) })}
                onRemove={() => onChange({ ...list, choices: removed(list.choices, at) })}
              />
            </li>
          );
        })}
      </ul>
      <Button onClick={() => onChange({ ...list, choices: [...list.choices, newChoice()] })}>
        {t('catAddChoice')}
      </Button>
    </div>
  );
}
