import { useErrorText } from '@/api/errorText';
import { endOtherSessions, endOwnSession, OWN_SESSIONS, useOwnSessions } from '@/api/ownSessions';
import type { OwnSession } from '@/api/schemas';
import { notices } from '@/ui/notices';
import { Panel } from '@/ui/Panel';
import { ask } from '@/ui/question';
import { Failed, Loading } from '@/ui/states';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionItem } from './SessionItem';
import css from './SessionRows.module.css';

/** Where the holder is signed in, and ending it from here (ACC-67, ACC-68). */
export function SessionRows() {
  const { t } = useTranslation('account');
  const { data, error, refetch } = useOwnSessions();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const [ending, setEnding] = useState<string>();

  /** Somebody may have signed out there meanwhile: what counts is that it is gone. */
  const end = async (
    key: string,
    question: { title: string; text: string },
    call: () => Promise<unknown>,
  ) => {
    if (!(await ask({ ...question, confirm: t('endSession') }))) return;
    setEnding(key);
    try {
      await call();
      notices.success(t('sessionEnded'));
    } catch (trouble) {
      notices.error(errorText(trouble));
    } finally {
      setEnding(undefined);
      await queries.invalidateQueries({ queryKey: OWN_SESSIONS });
    }
  };
  const endOne = ({ sessionId, browser, system }: OwnSession) => {
    const device = [browser, system].filter(Boolean).join(' · ') || t('unknownDevice');
    void end(sessionId, { title: t('endTitle', { device }), text: t('endText') }, () =>
      endOwnSession(sessionId),
    );
  };
  const endOthers = () =>
    void end('others', { title: t('endOthersTitle'), text: t('endOthersText') }, endOtherSessions);

  const others = data?.some((session) => !session.current) ?? false;
  return (
    <Panel
      title={t('sessions')}
      aside={
        others && (
          <Button size="small" loading={ending === 'others'} onClick={endOthers}>
            {t('endOthers')}
          </Button>
        )
      }
    >
      <p className={css['note']}>{t('sessionsNote')}</p>
      {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
      {!error && !data && <Loading rows={2} />}
      <ul className={css['list']}>
        {data?.map((session) => (
          <SessionItem
            key={session.sessionId}
            session={session}
            ending={ending === session.sessionId}
            onEnd={() => endOne(session)}
          />
        ))}
      </ul>
    </Panel>
  );
}
