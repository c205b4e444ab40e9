import { objectToClaim } from '@/api/administratorClaim';
import { paths } from '@/app/paths';
import { FormFault } from '@/ui/form/FormFault';
import { Outcome } from '@/ui/Outcome';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Frame } from '../Frame';

/** The administrator objects to another one, by the link of a notice (ACC-91). Opening it alone does nothing. */
export function ClaimObjectionPage() {
  const { t } = useTranslation('recovery');
  const token = useLocation().hash.slice(1);
  const [pending, setPending] = useState(false);
  const [stopped, setStopped] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();

  const stop = () => {
    setPending(true);
    setRefusal(undefined);
    objectToClaim(token)
      .then(() => setStopped(true))
      .catch(setRefusal)
      .finally(() => setPending(false));
  };
  return (
    <Frame title={t('administrator.objection.title')} sheet={stopped ? 'stopped' : 'ask'}>
      {stopped ? (
        <Outcome
          kind="done"
          title={t('administrator.objection.stopped')}
          links={<Link to={paths.signIn()}>{t('administrator.objection.toSignIn')}</Link>}
        >
          <p>{t('administrator.objection.stoppedText')}</p>
        </Outcome>
      ) : token === '' ? (
        <Outcome kind="note" title={t('objection.noToken')}>
          <p>{t('objection.noTokenText')}</p>
        </Outcome>
      ) : (
        <Outcome
          kind="note"
          title={t('administrator.objection.question')}
          links={
            <>
              <Button type="primary" size="large" onClick={stop} loading={pending}>
                {t('administrator.objection.stop')}
              </Button>
              <Link to={paths.portal()}>{t('administrator.objection.agree')}</Link>
            </>
          }
        >
          <p>{t('administrator.objection.text')}</p>
          <FormFault error={refusal} />
        </Outcome>
      )}
    </Frame>
  );
}
