import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './DataTable.module.css';

export interface Column<T> {
  key: string;
  label: string;
  cell: (row: T) => ReactNode;
}

interface DataTableProps<T> {
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T, at: number) => string;
  /** Whether newer rows are on their way. */
  busy?: boolean;
  /** Where something is done with one row: the key of the one that is ticked. */
  ticks?: {
    label: (row: T) => string;
    ticked: string | undefined;
    onTick: (key: string | undefined) => void;
  };
}

/** A table that turns into cards where there is no room for columns (UIC-26). */
export function DataTable<T>({ label, columns, rows, rowKey, busy, ticks }: DataTableProps<T>) {
  const { t } = useTranslation();
  return (
    <table className={css['table']} aria-label={label} aria-busy={busy}>
      <thead>
        <tr>
          {ticks && (
            <th scope="col" className={css['tick']}>
              <span className="visually-hidden">{t('choice')}</span>
            </th>
          )}
          {columns.map((column) => (
            <th key={column.key} scope="col">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={rowKey(row, at)}>
            {ticks && (
              <td className={css['tick']} data-label={t('choice')}>
                <Checkbox
                  aria-label={ticks.label(row)}
                  checked={ticks.ticked === rowKey(row, at)}
                  onChange={({ target }) => ticks.onTick(target.checked ? rowKey(row, at) : undefined)}
                />
              </td>
            )}
            {columns.map((column) => (
              <td key={column.key} data-label={column.label}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
