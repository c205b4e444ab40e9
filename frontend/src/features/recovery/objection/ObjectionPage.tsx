import { object } from '@/api/passwordRecovery';
import { paths } from '@/app/paths';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Objection } from './Objection';

/** "This was not me" (RCP-15). */
export function ObjectionPage() {
  const { t } = useTranslation('recovery');
  return (
    <Objection
      send={object}
      words={{
        title: t('objection.title'),
        question: t('objection.question'),
        text: t('objection.text'),
        stop: t('objection.stop'),
        keep: t('objection.mine'),
        stopped: t('objection.stopped'),
        stoppedText: t('objection.stoppedText'),
      }}
      next={<Link to={paths.recoverPassword()}>{t('objection.toRecovery')}</Link>}
    />
  );
}
