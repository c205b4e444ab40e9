import { ColumnChoice } from '@/ui/ColumnChoice';
import { shownColumns } from '@/ui/columns';
import type { Column } from '@/ui/DataTable';
import { useState, type ReactNode } from 'react';
import { useDeskSession } from './session';

function kept(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/**
 * UIC-18 at the desk: the columns of a list a member of the staff has chosen. Staff have no preferences on the server, so
 * the browser keeps them, for each member and list.
 */
export function useDeskColumns<T>(
  list: string,
  columns: readonly Column<T>[],
): { shown: readonly Column<T>[]; choice: ReactNode } {
  const key = `yinxin.desk.${useDeskSession().username}.columns.${list}`;
  const all = columns.map((column) => column.key);
  const [chosen, setChosen] = useState(() => shownColumns(all, kept(key)));
  const choose = (next: readonly string[]) => {
    setChosen(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // A browser that keeps nothing shows all of them next time.
    }
  };
  return {
    shown: columns.filter((column) => chosen.includes(column.key)),
    choice: <ColumnChoice columns={columns} shown={chosen} onChange={choose} />,
  };
}
