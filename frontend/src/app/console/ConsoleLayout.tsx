import { usePreferences } from '@/api/preferences';
import { ApiProblem } from '@/api/problem';
import type { SessionView } from '@/api/schemas';
import { useSessionQuery } from '@/api/session';
import { ServerErrorPage } from '@/features/errors/ServerErrorPage';
import { Loading } from '@/ui/states';
import { ConfigProvider } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Navigate, useLocation, useNavigation } from 'react-router';
import { paths } from '../paths';
import { sessionEnd, useSessionEnd } from '../session/ended';
import { useSessionWatch } from '../session/useSessionWatch';
import { Console } from './Console';
import css from './console.module.css';

const SessionEndedPage = lazy(() => import('../session/SessionEndedPage'));
const IdleWarning = lazy(() => import('../session/IdleWarning'));

interface Holding {
  session: SessionView;
  preferences: Record<string, unknown>;
}

/** The door of the signed-in area: who may enter, and what stays when the session ends under its user. */
export function ConsoleLayout() {
  const { data: session, error, refetch } = useSessionQuery();
  const preferences = usePreferences();
  const reason = useSessionEnd();
  const phase = useSessionWatch();
  const { pathname, search } = useLocation();
  const leaving = useNavigation().state !== 'idle';
  const [holding, setHolding] = useState<Holding>();
  const area = useRef<HTMLDivElement>(null);

  if (session && preferences && (session !== holding?.session || preferences !== holding.preferences)) {
    setHolding({ session, preferences });
  }

  useEffect(() => {
    if (session) sessionEnd.forget();
  }, [session]);
  useEffect(() => () => sessionEnd.forget(), []);

  if (error && !holding) {
    const reference = error instanceof ApiProblem ? String(error.params['reference'] ?? '') : undefined;
    return (
      <main id="main">
        <ServerErrorPage reference={reference} onRetry={() => void refetch()} />
      </main>
    );
  }
  if (session === null && reason === undefined) {
    return leaving ? (
      <div className={css['leaving']} />
    ) : (
      <Navigate to={paths.signIn(pathname + search)} replace />
    );
  }
  if (!holding) return <Loading />;
  return (
    <>
      {reason !== undefined && (
        <Suspense fallback={<Loading />}>
          <SessionEndedPage reason={reason} session={holding.session} />
        </Suspense>
      )}
      <div ref={area} hidden={reason !== undefined} inert={reason !== undefined}>
        {/* Dialogs of its pages open inside of it, so that they are hidden with it. */}
        <ConfigProvider getPopupContainer={() => area.current ?? document.body}>
          <Console key={holding.session.accountId} {...holding} />
        </ConfigProvider>
      </div>
      {phase === 'warning' && (
        <Suspense>
          <IdleWarning />
        </Suspense>
      )}
    </>
  );
}
