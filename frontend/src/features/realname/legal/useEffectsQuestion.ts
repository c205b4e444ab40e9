import { announced } from '@/ui/change/announce';
import { askEffects } from '@/ui/change/askEffects';
import { useTranslation } from 'react-i18next';

const KNOWN = ['ORGANISATION_REAL_NAMES_VOID', 'ORGANISATION_CARDS_UNBOUND', 'LEGAL_CARD_TO_CHECK'] as const;

/**
 * RNV-24: what data other than those on record bring with them is told, and accepted, before.
 * @return runs the call, and once more with what was accepted; undefined if it was not
 */
export function useEffectsQuestion() {
  const { t } = useTranslation('realname');
  return <T>(call: (acceptedEffects: string[]) => Promise<T>): Promise<T | undefined> =>
    announced(call, (effects) =>
      askEffects(effects, {
        title: t('effectsTitle'),
        text: t('effectsText'),
        confirm: t('effectsAccept'),
        name: (effect) => {
          const known = KNOWN.find((one) => one === effect);
          return known && t(`effect.${known}`);
        },
      }),
    );
}
