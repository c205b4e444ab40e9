import { ask } from '@/ui/question';
import { PAGE_SCOPE, unsaved } from '@/ui/unsaved';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { paths } from '../paths';

const inConsole = (path: string) => path === paths.home() || path.startsWith(`${paths.home()}/`);

/** Tabs of the signed-in area keep their input, so going from one to another loses nothing (UIC-12). */
function losesInput(from: string, to: string): boolean {
  if (from === to) return false;
  return inConsole(from) ? !inConsole(to) && unsaved.any() : unsaved.in(PAGE_SCOPE);
}

/** Asks before a link or the browser's Back leads away from unsaved input. */
export function UnsavedGuard() {
  const { t } = useTranslation();
  const blocker = useBlocker(({ currentLocation, nextLocation }) =>
    losesInput(currentLocation.pathname, nextLocation.pathname),
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    const list = unsaved.labels().join(t('listSeparator'));
    void ask({
      title: t('unsavedTitle'),
      text: t('unsavedText', { list }),
      confirm: t('leave'),
      cancel: t('stay'),
    }).then((leave) => {
      if (leave) blocker.proceed();
      else blocker.reset();
    });
  }, [blocker, t]);
  return null;
}
