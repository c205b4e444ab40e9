import { useErrorText } from '@/api/errorText';
import { sessionEvents } from '@/api/sessionEvents';
import { useStaffSession } from '@/api/staffSession';
import { DeskSignIn } from '@/features/desk/signin/DeskSignIn';
import { Failed, Loading } from '@/ui/states';
import type { StaffSession } from '@/api/schemas';
import { useEffect, useState } from 'react';
import { Outlet } from 'react-router';
import { DeskHead } from './DeskHead';
import css from './DeskLayout.module.css';
import { IdleNotice } from './IdleNotice';

/**
 * The review desk, with a sign-in of its own (RVW-01). When a session ends, its page stays, hidden, until the same
 * person signs in again: what was typed is not lost, and nobody else sees it (RVW-06).
 */
export function DeskLayout() {
  const { data: session, error, refetch } = useStaffSession();
  const errorText = useErrorText();
  const [last, setLast] = useState<StaffSession>();
  // A refused call is how one learns early that the session is gone.
  useEffect(() => sessionEvents.onEnded(() => void refetch({ cancelRefetch: false })), [refetch]);
  if (session && session.staffId !== last?.staffId) setLast(session);
  return (
    <div className={css['page']}>
      <DeskHead session={session ?? undefined} />
      <main id="main" tabIndex={-1} className={css['main']}>
        {session && <IdleNotice session={session} />}
        {session === null && <DeskSignIn ended={last !== undefined} />}
        {session === undefined &&
          (error ? <Failed text={errorText(error)} onRetry={() => void refetch()} /> : <Loading rows={6} />)}
        {last && (
          <div key={last.staffId} hidden={!session} className={css['content']}>
            <Outlet context={session ?? last} />
          </div>
        )}
      </main>
    </div>
  );
}
