import type { ReactNode } from 'react';
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
}

/** A table that turns into cards where there is no room for columns (UIC-26). */
export function DataTable<T>({ label, columns, rows, rowKey, busy }: DataTableProps<T>) {
  return (
    <table className={css['table']} aria-label={label} aria-busy={busy}>
      <thead>
        <tr>
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
