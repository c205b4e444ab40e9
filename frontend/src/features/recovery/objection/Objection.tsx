import { ApiProblem } from '@/api/problem';
import { paths } from '@/app/paths';
import { FormFault } from '@/ui/form/FormFault';
import { Outcome } from '@/ui/Outcome';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Frame } from '../Frame';

interface ObjectionProps {
  send: (token: string) => Promise<unknown>;
  words: {
    title: string;
    question: string;
    text: string;
    stop: string;
    /** No objection. */
    keep: string;
    stopped: string;
    stoppedText: string;
  };
  /** Where to go on from when it is stopped. */
  next: ReactNode;
}

/**
 * An objection by the link of a notice. Opening the link does nothing by itself: programs that look through mails open
 * links, too. The secret stands behind the hash, which browsers send to nobody.
 */
export function Objection({ send, words, next }: ObjectionProps) {
  const { t } = useTranslation('recovery');
  const token = useLocation().hash.slice(1);
  const [pending, setPending] = useState(false);
  const [stopped, setStopped] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const isOver = refusal instanceof ApiProblem && refusal.code === 'RECOVERY_EXPIRED';

  const stop = () => {
    setPending(true);
    setRefusal(undefined);
    send(token)
      .then(() => setStopped(true))
      .catch(setRefusal)
      .finally(() => setPending(false));
  };
  return (
    <Frame title={words.title} sheet={stopped ? 'stopped' : isOver ? 'over' : 'ask'}>
      {stopped ? (
        <Outcome kind="done" title={words.stopped} links={next}>
          <p>{words.stoppedText}</p>
        </Outcome>
      ) : isOver ? (
        <Outcome
          kind="note"
          title={t('objection.over')}
          links={<Link to={paths.portal()}>{t('objection.toPortal')}</Link>}
        >
          <p>{t('objection.overText')}</p>
        </Outcome>
      ) : token === '' ? (
        <Outcome kind="note" title={t('objection.noToken')}>
          <p>{t('objection.noTokenText')}</p>
        </Outcome>
      ) : (
        <Outcome
          kind="note"
          title={words.question}
          links={
            <>
              <Button type="primary" size="large" onClick={stop} loading={pending}>
                {words.stop}
              </Button>
              <Link to={paths.portal()}>{words.keep}</Link>
            </>
          }
        >
          <p>{words.text}</p>
          <FormFault error={refusal} />
        </Outcome>
      )}
    </Frame>
  );
}
