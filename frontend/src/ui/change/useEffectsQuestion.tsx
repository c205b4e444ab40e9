import { ask } from '@/ui/question';
import { useTranslation } from 'react-i18next';
import css from './change.module.css';

/** An effect of a newer server shows by its code. */
const EFFECTS = [
  'REAL_NAME_VOID',
  'ORGANISATION_REAL_NAMES_VOID',
  'CARD_UNBOUND',
  'ORGANISATION_CARDS_UNBOUND',
  'LEGAL_CARD_TO_CHECK',
  'PHONE_LOGIN_OFF',
  'EMAIL_LOGIN_OFF',
  'SIGN_IN_AGAIN',
] as const;

/** Names what follows from a change, before it is done (spec 05 table 4.1); Cancel is preset. */
export function useEffectsQuestion(confirm?: string): (effects: readonly string[]) => Promise<boolean> {
  const { t } = useTranslation('change');
  return (effects) =>
    ask({
      title: t('effectsTitle'),
      text: (
        <>
          <p>{t('effectsText')}</p>
          <ul className={css['effects']}>
            {effects.map((effect) => {
              const known = EFFECTS.find((one) => one === effect);
              return <li key={effect}>{known ? t(`effect_${known}`) : effect}</li>;
            })}
          </ul>
        </>
      ),
      confirm: confirm ?? t('effectsConfirm'),
    });
}
