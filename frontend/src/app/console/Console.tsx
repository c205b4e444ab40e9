import { useSetPreference } from '@/api/preferences';
import type { SessionView } from '@/api/schemas';
import { NotAllowedPage } from '@/features/errors/NotAllowedPage';
import { NotFoundPage } from '@/features/errors/NotFoundPage';
import { Disclosure } from '@/ui/Disclosure';
import { useNarrow } from '@/ui/useNarrow';
import { MenuFoldOutlined, MenuOutlined, MenuUnfoldOutlined, MoreOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Foot } from '../shell/Foot';
import { Breadcrumb } from './Breadcrumb';
import css from './console.module.css';
import { ConsoleHead } from './ConsoleHead';
import { ConsoleMenu } from './ConsoleMenu';
import { IdentityChange } from './IdentityChange';
import { consolePage, isOpenTo } from './pages';
import { TabPanel } from './TabPanel';
import { TabRow } from './TabRow';
import { useTabs } from './useTabs';

interface ConsoleProps {
  session: SessionView;
  preferences: Record<string, unknown>;
}

/** The signed-in area: head line, menu, tabs, and the pages that are open. */
export function Console({ session, preferences }: ConsoleProps) {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const setPreference = useSetPreference();
  const narrow = useNarrow();
  const [sheetOpen, setSheetOpen] = useState(false);
  const page = consolePage(pathname);
  const allowed = page && isOpenTo(page, session.kind);
  const shown = allowed ? page.path : undefined;
  const tabs = useTabs(preferences['openTabs'], session.kind, shown);
  const folded = !narrow && preferences['menuFolded'] === true;
  const menuShown = !narrow || sheetOpen;
  const FoldIcon = narrow ? MenuOutlined : folded ? MenuUnfoldOutlined : MenuFoldOutlined;

  return (
    <div className={css['console']}>
      <ConsoleHead session={session} />
      <div className={css['body']}>
        {menuShown && (
          <ConsoleMenu kind={session.kind} folded={folded} onChoice={() => setSheetOpen(false)} />
        )}
        <div className={css['area']}>
          <div className={css['bar']}>
            <button
              type="button"
              className={css['fold']}
              aria-expanded={narrow ? sheetOpen : !folded}
              aria-controls="menu"
              aria-label={t('fold')}
              onClick={() => (narrow ? setSheetOpen(!sheetOpen) : setPreference('menuFolded', !folded))}
            >
              <FoldIcon aria-hidden="true" />
            </button>
            <TabRow
              tabs={tabs.tabs}
              shown={shown}
              kind={session.kind}
              onClose={tabs.close}
              onMove={tabs.move}
            />
            <Disclosure plain name={t('closeOperations')} label={<MoreOutlined aria-hidden="true" />}>
              {(close) => (
                <div className={css['operations']} onClick={close}>
                  <button type="button" onClick={tabs.closeAll}>
                    {t('closeAllTabs')}
                  </button>
                  <button type="button" onClick={tabs.closeOthers}>
                    {t('closeOtherTabs')}
                  </button>
                </div>
              )}
            </Disclosure>
          </div>
          <main id="main" tabIndex={-1} className={css['main']}>
            {page && allowed && <Breadcrumb page={page} kind={session.kind} />}
            {!page && <NotFoundPage />}
            {page && !allowed && <NotAllowedPage />}
            <IdentityChange>
              {tabs.visited.map((path) => {
                const open = consolePage(path);
                return open && <TabPanel key={path} page={open} shown={path === shown} />;
              })}
            </IdentityChange>
          </main>
          <Foot />
        </div>
      </div>
    </div>
  );
}
