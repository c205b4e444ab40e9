import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './DataTable.module.css';
import { rowKeys } from './rowKeys';

export interface Column<T> {
  key: string;
  label: string;
  cell: (row: T) => ReactNode;
  /** The server's name for sorting by it, where it can. */
  sort?: string;
}

interface DataTableProps<T> {
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T, at: number) => string;
  /** Whether newer rows are on their way. */
  busy?: boolean;
  /** Where something is done with rows: the keys of those that are ticked. */
  ticks?: {
    label: (row: T) => string;
    ticked: readonly string[];
    onTick: (key: string, ticked: boolean) => void;
    /** Ticks all on show, or none of them. */
    onTickAll?: (ticked: boolean) => void;
  };
  /** How rows are ordered now: a column's name, with - before it for descending. */
  order?: { by: string; onSort: (by: string) => void };
}

/** A table that turns into cards where there is no room for columns (UIC-26). */
export function DataTable<T>({ label, columns, rows, rowKey, busy, ticks, order }: DataTableProps<T>) {
  const { t } = useTranslation();
  const all = rows.length > 0 && rows.every((row, at) => ticks?.ticked.includes(rowKey(row, at)));
  return (
    <table className={css['table']} aria-label={label} aria-busy={busy}>
      <thead>
        <tr>
          {ticks && (
            <th scope="col" className={css['tick']}>
              {ticks.onTickAll ? (
                <Checkbox
                  aria-label={t('choiceOfAll')}
                  checked={all}
                  onChange={({ target }) => ticks.onTickAll?.(target.checked)}
                />
              ) : (
                <span className="visually-hidden">{t('choice')}</span>
              )}
            </th>
          )}
          {columns.map((column) => (
            <th key={column.key} scope="col" aria-sort={sorted(column.sort, order?.by)}>
              {order && column.sort ? (
                <button
                  type="button"
                  className={css['sort']}
                  onClick={() => order.onSort(turned(column.sort, order.by))}
                >
                  {column.label}
                  <SortSign direction={sorted(column.sort, order.by)} />
                </button>
              ) : (
                column.label
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={rowKeys}>
        {rows.map((row, at) => (
          <tr key={rowKey(row, at)}>
            {ticks && (
              <td className={css['tick']} data-label={t('choice')}>
                <Checkbox
                  aria-label={ticks.label(row)}
                  checked={ticks.ticked.includes(rowKey(row, at))}
                  onChange={({ target }) => ticks.onTick(rowKey(row, at), target.checked)}
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

type Direction = 'ascending' | 'descending';

const sorted = (column: string | undefined, by: string | undefined): Direction | undefined =>
  column === undefined
    ? undefined
    : by === column
      ? 'ascending'
      : by === `-${column}`
        ? 'descending'
        : undefined;

/** Ascending, descending, then the usual order again. */
const turned = (column: string | undefined, by: string): string =>
  by === column ? `-${column}` : by === `-${column}` ? '' : (column ?? '');

function SortSign({ direction }: { direction: Direction | undefined }) {
  if (!direction) return null;
  return direction === 'ascending' ? (
    <CaretUpOutlined aria-hidden="true" />
  ) : (
    <CaretDownOutlined aria-hidden="true" />
  );
}
