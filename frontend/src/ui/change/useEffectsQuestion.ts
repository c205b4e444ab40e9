import { useTranslation } from 'react-i18next';
import { askEffects } from './askEffects';

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

/** What follows from a change of the own data. */
export function useEffectsQuestion(confirm?: string): (effects: readonly string[]) => Promise<boolean> {
  const { t } = useTranslation('change');
  return (effects) =>
    askEffects(effects, {
      title: t('effectsTitle'),
      text: t('effectsText'),
      confirm: confirm ?? t('effectsConfirm'),
      name: (effect) => {
        const known = EFFECTS.find((one) => one === effect);
        return known && t(`effect_${known}`);
      },
    });
}
