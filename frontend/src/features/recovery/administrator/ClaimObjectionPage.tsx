import { objectToClaim } from '@/api/administratorClaim';
import { paths } from '@/app/paths';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Objection } from '../objection/Objection';

/** The administrator objects to another one (ACC-91). */
export function ClaimObjectionPage() {
  const { t } = useTranslation('recovery');
  return (
    <Objection
      send={objectToClaim}
      words={{
        title: t('administrator.objection.title'),
        question: t('administrator.objection.question'),
        text: t('administrator.objection.text'),
        stop: t('administrator.objection.stop'),
        keep: t('administrator.objection.agree'),
        stopped: t('administrator.objection.stopped'),
        stoppedText: t('administrator.objection.stoppedText'),
      }}
      next={<Link to={paths.signIn()}>{t('administrator.objection.toSignIn')}</Link>}
    />
  );
}
