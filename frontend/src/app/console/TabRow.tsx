import { CloseOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { consolePage, nameOf } from './pages';
import css from './TabRow.module.css';
import type { Tabs } from './tabs';

interface TabRowProps {
  tabs: Tabs;
  shown: string | undefined;
  kind: string;
  onClose: (path: string) => void;
  onMove: (path: string, by: 1 | -1) => void;
}

/**
 * The open pages. They are links, because each has an address and the browser's Back leads from one to the other; the
 * arrow keys, Home and End go along the row, Delete closes, Shift with an arrow moves a tab.
 */
export function TabRow({ tabs, shown, kind, onClose, onMove }: TabRowProps) {
  const { t } = useTranslation('shell');
  const row = useRef<HTMLUListElement>(null);
  const overflowing = useOverflow(row, tabs.length);

  useEffect(() => {
    row.current
      ?.querySelector('[aria-current="page"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown, tabs]);

  const scroll = (by: number) => row.current?.scrollBy({ left: by * row.current.clientWidth * 0.6 });

  const onKey = (event: KeyboardEvent, at: number) => {
    const path = tabs[at] ?? '';
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const goal = { Home: 0, End: tabs.length - 1 }[event.key] ?? (step === undefined ? undefined : at + step);
    if (event.key === 'Delete' && at > 0) onClose(path);
    else if (event.shiftKey && step !== undefined) onMove(path, step as 1 | -1);
    else if (goal !== undefined) row.current?.querySelectorAll('a')[goal]?.focus();
    else return;
    event.preventDefault();
  };

  return (
    <nav className={css['tabs']} aria-label={t('tabs')}>
      {overflowing && (
        <button type="button" className={css['arrow']} aria-label={t('tabsLeft')} onClick={() => scroll(-1)}>
          <LeftOutlined aria-hidden="true" />
        </button>
      )}
      <ul ref={row} className={css['row']}>
        {tabs.map((path, at) => {
          const page = consolePage(path);
          const name = page ? t(nameOf(page, kind)) : path;
          return (
            <li key={path} className={css['tab']} data-shown={path === shown || undefined}>
              <Link
                to={path}
                aria-current={path === shown ? 'page' : undefined}
                aria-keyshortcuts={at > 0 ? 'Delete' : undefined}
                onKeyDown={(event) => onKey(event, at)}
              >
                {name}
              </Link>
              {at > 0 && (
                <button type="button" aria-label={t('closeTab', { name })} onClick={() => onClose(path)}>
                  <CloseOutlined aria-hidden="true" />
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {overflowing && (
        <button type="button" className={css['arrow']} aria-label={t('tabsRight')} onClick={() => scroll(1)}>
          <RightOutlined aria-hidden="true" />
        </button>
      )}
    </nav>
  );
}

/** UIC-09: whether not all tabs fit. */
function useOverflow(row: React.RefObject<HTMLElement | null>, count: number): boolean {
  const [overflowing, setOverflowing] = useState(false);
  useEffect(() => {
    const element = row.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const measure = () => setOverflowing(element.scrollWidth > element.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [row, count]);
  return overflowing;
}
