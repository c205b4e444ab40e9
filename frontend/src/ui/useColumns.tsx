import { usePreferences, useSetPreference } from '@/api/preferences';
import type { ReactNode } from 'react';
import { ColumnChoice } from './ColumnChoice';
import { shownColumns } from './columns';
import type { Column } from './DataTable';

/**
 * UIC-18: the columns of a list its user has chosen, kept for user and list, and the icon that chooses them.
 * @param preset shown while nobody has chosen; without it all
 */
export function useColumns<T>(
  list: string,
  columns: readonly Column<T>[],
  preset?: readonly string[],
): { shown: readonly Column<T>[]; choice: ReactNode } {
  const key = `columns.${list}`;
  const chosen = shownColumns(
    columns.map((column) => column.key),
    usePreferences()?.[key] ?? preset,
  );
  const setPreference = useSetPreference();
  return {
    shown: columns.filter((column) => chosen.includes(column.key)),
    choice: <ColumnChoice columns={columns} shown={chosen} onChange={(next) => setPreference(key, next)} />,
  };
}
