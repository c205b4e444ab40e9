import { useSetPreference } from '@/api/preferences';
import { ask } from '@/ui/question';
import { unsaved } from '@/ui/unsaved';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../paths';
import { consolePage, isOpenTo } from './pages';
import { closeAllTabs, closeOtherTabs, closeTab, moveTab, openTab, restoredTabs, type Tabs } from './tabs';

/** The tabs of one user; what is open is kept by the server, what is typed only here. */
export function useTabs(kept: unknown, kind: string, shown: string | undefined) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const setPreference = useSetPreference();
  const [tabs, setTabs] = useState<Tabs>(() =>
    restoredTabs(kept, paths.home(), (path) => {
      const page = consolePage(path);
      return page !== undefined && isOpenTo(page, kind);
    }),
  );
  // A restored tab loads its page when it is first looked at.
  const [visited, setVisited] = useState<Tabs>([]);

  // Its address stays for a moment after a tab was closed; that must not open it again.
  const [closing, setClosing] = useState<string>();
  if (closing !== undefined && closing !== shown) setClosing(undefined);
  if (shown !== undefined && shown !== closing) {
    if (!tabs.includes(shown)) setTabs(openTab(tabs, shown));
    if (!visited.includes(shown)) setVisited([...visited, shown]);
  }

  useEffect(() => {
    const open = JSON.stringify(tabs);
    if (open !== JSON.stringify(kept ?? [paths.home()])) setPreference('openTabs', tabs);
    // Only a change made here is written, not one that came from the server.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [tabs]);

  const mayClose = async (closing: Tabs): Promise<boolean> => {
    const losing = closing.filter((path) => unsaved.in(path));
    if (losing.length === 0) return true;
    const list = losing
      .map((path) => unsaved.labelsIn(path).join(t('listSeparator')))
      .join(t('listSeparator'));
    return ask({
      title: t('unsavedTitle'),
      text: t('unsavedText', { list }),
      confirm: t('leave'),
      cancel: t('stay'),
    });
  };

  const leaveOpen = async (left: Tabs, go: string): Promise<void> => {
    const closing = tabs.filter((path) => !left.includes(path));
    if (!(await mayClose(closing))) return;
    if (go !== shown) setClosing(shown);
    setTabs(left);
    setVisited((old) => old.filter((path) => left.includes(path)));
    if (go !== shown) await navigate(go);
  };

  return {
    tabs,
    visited,
    close: (path: string) => {
      const result = closeTab(tabs, path, shown ?? '');
      void leaveOpen(result.tabs, result.go);
    },
    closeAll: () => void leaveOpen(closeAllTabs(tabs), paths.home()),
    closeOthers: () => void leaveOpen(closeOtherTabs(tabs, shown ?? ''), shown ?? paths.home()),
    move: (path: string, by: 1 | -1) => setTabs(moveTab(tabs, path, by)),
  };
}
