import type { Fault } from '@/ui/rules/fault';
import { useFaultText } from '@/ui/faultText';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import css from './Catalogue.module.css';
import { Cell } from './Cell';
import { FIELD_TYPES, limited, retyped, sourcesOf, type Field } from './editing';
import { RowButtons } from './RowButtons';

interface FieldRowProps {
  field: Field;
  lists: readonly string[];
  faults: Record<string, Fault>;
  onChange: (field: Field) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

/** One field of a tab (QLF-12). */
export function FieldRow({ field, lists, faults, onChange, onMove, onRemove }: FieldRowProps) {
  const { t } = useTranslation('desk');
  const faultText = useFaultText();
  const name = field.label.zh || field.code || t('catAddField');
  // Of a field of the version in force code and type stand.
  const known = !field.fresh;
  const coded = field.type === 'CODE' || field.type === 'CODES';
  const others = (['type', 'list', 'max', 'min', 'sources'] as const).filter((part) => faults[part]);
  return (
    <li className={css['field']}>
      <Cell
        name={name}
        part={t('catCode')}
        value={field.code}
        fault={faults['code']}
        readOnly={known}
        onChange={(code) => onChange({ ...field, code: code.trim() })}
      />
      <Cell
        name={name}
        part={t('catZh')}
        value={field.label.zh}
        fault={faults['label.zh']}
        onChange={(zh) => onChange({ ...field, label: { ...field.label, zh } })}
      />
      <Cell
        name={name}
        part={t('catEn')}
        value={field.label.en}
        fault={faults['label.en']}
        onChange={(en) => onChange({ ...field, label: { ...field.label, en } })}
      />
      <select
        aria-label={t('catRow', { name, part: t('catType') })}
        value={field.type}
        disabled={known}
        onChange={({ target }) => onChange(retyped(field, target.value as Field['type']))}
      >
        {FIELD_TYPES.map((type) => (
          <option key={type} value={type}>
            {t(`catType_${type}`)}
          </option>
        ))}
      </select>
      {coded ? (
        <select
          aria-label={t('catRow', { name, part: t('catList') })}
          value={field.list ?? ''}
          onChange={({ target }) => onChange({ ...field, list: target.value })}
        >
          <option value="">{t('catNoList')}</option>
          {lists.map((list) => (
            <option key={list}>{list}</option>
          ))}
        </select>
      ) : (
        <span className={css['lengths']}>
          {(['min', 'max'] as const).map((end) => (
            <Cell
              key={end}
              name={name}
              part={t(end === 'min' ? 'catMin' : 'catMax')}
              value={String(field[end] ?? '')}
              onChange={(typed) => onChange(limited(field, end, typed))}
            />
          ))}
        </span>
      )}
      <Cell
        name={name}
        part={t('catSources')}
        placeholder={t('catSourcesHint')}
        value={field.sources.join(', ')}
        onChange={(typed) => onChange({ ...field, sources: sourcesOf(typed) })}
      />
      <span className={css['ticks']}>
        <Checkbox
          aria-label={t('catRow', { name, part: t('catRequired') })}
          checked={field.required}
          onChange={({ target }) => onChange({ ...field, required: target.checked })}
        >
          {t('catRequired')}
        </Checkbox>
        <Checkbox
          aria-label={t('catRow', { name, part: t('catEditable') })}
          checked={field.editable}
          onChange={({ target }) => onChange({ ...field, editable: target.checked })}
        >
          {t('catEditable')}
        </Checkbox>
      </span>
      <RowButtons name={name} onMove={onMove} onRemove={onRemove} />
      {others.map((part) => (
        <small key={part} role="alert" className={css['fault']}>
          {faultText(faults[part] as Fault)}
        </small>
      ))}
    </li>
  );
}
