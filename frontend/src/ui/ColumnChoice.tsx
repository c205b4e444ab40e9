import { SettingOutlined } from '@ant-design/icons';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import css from './ColumnChoice.module.css';
import { toggleColumn } from './columns';
import { Disclosure } from './Disclosure';

interface ColumnChoiceProps {
  columns: readonly { key: string; label: string }[];
  shown: readonly string[];
  onChange: (shown: readonly string[]) => void;
}

/** UIC-18: the icon at the right of a list, with a tick for each column. */
export function ColumnChoice({ columns, shown, onChange }: ColumnChoiceProps) {
  const { t } = useTranslation();
  const all = columns.map((column) => column.key);
  return (
    <Disclosure plain name={t('chooseColumns')} label={<SettingOutlined aria-hidden="true" />}>
      {() => (
        <fieldset className={css['columns']}>
          <legend>{t('chooseColumns')}</legend>
          {columns.map(({ key, label }) => (
            <Checkbox
              key={key}
              checked={shown.includes(key)}
              disabled={shown.length === 1 && shown.includes(key)}
              onChange={() => onChange(toggleColumn(all, shown, key))}
            >
              {label}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </Disclosure>
  );
}
