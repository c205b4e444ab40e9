import type { Fault } from '@/ui/rules/fault';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import css from './Catalogue.module.css';
import { Cell } from './Cell';
import { faultsAt, moved, newField, removed, replaced, type Tab } from './editing';
import { FieldRow } from './FieldRow';

interface TabEditorProps {
  tab: Tab;
  lists: readonly string[];
  faults: Record<string, Fault>;
  onChange: (tab: Tab) => void;
  onRemove: () => void;
}

export function TabEditor({ tab, lists, faults, onChange, onRemove }: TabEditorProps) {
  const { t } = useTranslation('desk');
  const name = tab.label.zh || tab.code || t('catAddTab');
  return (
    <div className={css['editor']}>
      <div className={css['names']}>
        <Cell
          name={name}
          part={t('catTabCode')}
          value={tab.code}
          fault={faults['code']}
          readOnly={!tab.fresh}
          onChange={(code) => onChange({ ...tab, code: code.trim().toUpperCase() })}
        />
        <Cell
          name={name}
          part={t('catTabZh')}
          value={tab.label.zh}
          fault={faults['label.zh']}
          onChange={(zh) => onChange({ ...tab, label: { ...tab.label, zh } })}
        />
        <Cell
          name={name}
          part={t('catTabEn')}
          value={tab.label.en}
          fault={faults['label.en']}
          onChange={(en) => onChange({ ...tab, label: { ...tab.label, en } })}
        />
        <Button type="text" onClick={onRemove}>
          {t('catRemoveTab')}
        </Button>
      </div>
      <ul className={css['rows']}>
        {tab.fields.map((field, at) => (
          <FieldRow
            key={at}
            field={field}
            lists={lists}
            faults={faultsAt(faults, `fields[${at}]`)}
            onChange={(changed) => onChange({ ...tab, fields: replaced(tab.fields, at, changed) })}
            onMove={(by) => onChange({ ...tab, fields: moved(tab.fields, at, by) })}
            onRemove={() => onChange({ ...tab, fields: removed(tab.fields, at) })}
          />
        ))}
      </ul>
      <Button onClick={() => onChange({ ...tab, fields: [...tab.fields, newField()] })}>
        {t('catAddField')}
      </Button>
    </div>
  );
}
