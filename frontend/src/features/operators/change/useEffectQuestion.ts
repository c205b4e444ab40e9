import { askEffects } from '@/ui/change/askEffects';
import { useTranslation } from 'react-i18next';

/** Spec 05 table 4.1, as far as it concerns operators; in words about somebody else. */
const EFFECTS = [
  'REAL_NAME_VOID',
  'CARD_UNBOUND',
  'PHONE_LOGIN_OFF',
  'EMAIL_LOGIN_OFF',
  'SIGN_IN_AGAIN',
] as const;

/** OPR-19: what the change brings with it is named, and happens only if it is wanted. */
export function useEffectQuestion(): (effects: readonly string[]) => Promise<boolean> {
  const { t } = useTranslation('operators');
  return (effects) =>
    askEffects(effects, {
      title: t('effectsTitle'),
      text: t('effectsText'),
      confirm: t('effectsGo'),
      name: (effect) => {
        const known = EFFECTS.find((one) => one === effect);
        return known && t(`effect_${known}`);
      },
    });
}
