import { useModules } from '@/api/queries';
import { AppstoreOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { paths } from '../paths';
import css from './ConsoleMenu.module.css';
import { consolePages, isOpenTo, nameOf, type ConsolePage } from './pages';

interface ConsoleMenuProps {
  kind: string;
  folded: boolean;
  onChoice: () => void;
}

/** UIC-02, UIC-03, UIC-08. Folded, the text comes up beside the icon on hover and focus. */
export function ConsoleMenu({ kind, folded, onChoice }: ConsoleMenuProps) {
  const { t } = useTranslation('shell');
  const modules = useModules().data ?? [];
  const entry = (path: string, label: string, icon: ReactNode) => (
    <li key={path}>
      <NavLink to={path} end={path === paths.home()} className={css['entry'] ?? ''} onClick={onChoice}>
        <span className={css['icon']} aria-hidden="true">
          {icon}
        </span>
        <span className={css['text']}>{label}</span>
      </NavLink>
    </li>
  );
  return (
    <nav
      id="menu"
      aria-label={t('menu')}
      className={folded ? `${css['menu']} ${css['folded']}` : css['menu']}
    >
      <ul>
        {grouped(consolePages.filter((page) => !page.hidden && isOpenTo(page, kind))).map(
          ({ group, pages }) => {
            const entries = pages.map((page) => entry(page.path, t(nameOf(page, kind)), <page.icon />));
            return group ? (
              <li key={group} className={css['group']}>
                <span id={group}>{t(group)}</span>
                <ul aria-labelledby={group}>{entries}</ul>
              </li>
            ) : (
              entries
            );
          },
        )}
        {modules.map((module) => entry(module.path, module.label, <AppstoreOutlined />))}
      </ul>
    </nav>
  );
}

interface Group {
  group: ConsolePage['group'];
  pages: ConsolePage[];
}

/** Neighbours of one group together; the order stays. */
function grouped(pages: readonly ConsolePage[]): Group[] {
  const groups: Group[] = [];
  for (const page of pages) {
    const last = groups.at(-1);
    if (last && page.group && last.group === page.group) last.pages.push(page);
    else groups.push({ group: page.group, pages: [page] });
  }
  return groups;
}
