import { createContext, use, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** False for a page that is kept alive but not shown, as the pages of tabs in the background are. */
const Shown = createContext(true);
export const PageShown = Shown.Provider;
export const usePageShown = () => use(Shown);

/** The installation's own name (GEN-45); unknown until the server was asked. */
const SiteName = createContext<string | undefined>(undefined);
export const SiteNamed = SiteName.Provider;

/**
 * The first page of a visit leaves the focus where the browser put it. Who acts before that page has come up is on the
 * way to another one.
 */
let visited = false;
addEventListener('click', () => (visited = true), { once: true, capture: true });

/**
 * The title of a page. It names the window and takes the focus when its page comes up, so a screen reader reads where
 * one is and Tab goes on from there.
 */
export function PageHeading({ title, className }: { title: string; className?: string | undefined }) {
  const { t } = useTranslation();
  const shown = usePageShown();
  const site = use(SiteName) ?? t('siteName');
  const element = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown) document.title = `${title} · ${site}`;
  }, [shown, title, site]);
  useEffect(() => {
    if (!shown) return;
    // A dialog that is open, or a field that asks for the focus, keeps it.
    const taken = document.activeElement?.closest('dialog, [role="dialog"], main input');
    if (visited && !taken) element.current?.focus({ preventScroll: true });
    visited = true;
  }, [shown]);
  return (
    <h1 ref={element} tabIndex={-1} className={className}>
      {title}
    </h1>
  );
}
