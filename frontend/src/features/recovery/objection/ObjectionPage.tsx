import { object } from '@/api/passwordRecovery';
import { paths } from '@/app/paths';
import { FormFault } from '@/ui/form/FormFault';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Frame } from '../Frame';
import { Outcome } from '@/ui/Outcome';

/**
 * "This was not me" (RCP-15). Opening the link does nothing by itself: programs that look through mails open links, too.
 * The secret stands behind the hash, which browsers send to nobody.
 */
export function ObjectionPage() {
  const { t } = useTranslation('recovery');
  const token = useLocation().hash.slice(1);
  const [pending, setPending] = useState(false);
  const [stopped, setStopped] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();

  const stop = () => {
    setPending(true);
    setRefusal(undefined);
    object(token)
      .then(() => setStopped(true))
      .catch(setRefusal)
      .finally(() => setPending(false));
  };
  return (
    <Frame title={t('objection.title')} sheet={stopped ? 'stopped' : 'ask'}>
      {stopped ? (
        <Outcome
          kind="done"
          title={t('objection.stopped')}
          links={<Link to={paths.recoverPassword()}>{t('objection.toRecovery')}</Link>}
        >
          <p>{t('objection.stoppedText')}</p>
        </Outcome>
      ) : token === '' ? (
        <Outcome kind="note" title={t('objection.noToken')}>
          <p>{t('objection.noTokenText')}</p>
        </Outcome>
      ) : (
        <Outcome
          kind="note"
          title={t('objection.question')}
          links={
            <>
              <Button type="primary" size="large" onClick={stop} loading={pending}>
                {t('objection.stop')}
              </Button>
              <Link to={paths.portal()}>{t('objection.mine')}</Link>
            </>
          }
        >
          <p>{t('objection.text')}</p>
          <FormFault error={refusal} />
        </Outcome>
      )}
    </Frame>
  );
}
