import { paths } from '@/app/paths';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PasswordRecovery } from '@/api/recoveryTypes';
import { useFlow } from '../flow';
import { Outcome } from '@/ui/Outcome';

/** RCP-09: an account made from a card has no password yet; its card activates it. */
export function ActivateByCard() {
  const { t } = useTranslation('recovery');
  const { back } = useFlow<PasswordRecovery>();
  return (
    <Outcome
      kind="note"
      title={t('pw.activateTitle')}
      links={
        <>
          <Link to={paths.signInWithCard()}>{t('pw.toCard')}</Link>
          <Link to={paths.help('card-and-agent')}>{t('pw.cardHelp')}</Link>
          <button type="button" className="link-button" onClick={back}>
            {t('pw.otherName')}
          </button>
        </>
      }
    >
      <p>{t('pw.activateText')}</p>
    </Outcome>
  );
}
