import { ApiProblem } from '@/api/problem';
import { ask } from '@/ui/question';
import { useTranslation } from 'react-i18next';
import css from '../RealName.module.css';

const KNOWN = ['ORGANISATION_REAL_NAMES_VOID', 'ORGANISATION_CARDS_UNBOUND', 'LEGAL_CARD_TO_CHECK'] as const;

/**
 * RNV-24: what data other than those on record bring with them is told, and accepted, before.
 * @return runs the call, and once more with what was accepted; undefined if it was not
 */
export function useEffectsQuestion() {
  const { t } = useTranslation('realname');
  return async <T,>(call: (acceptedEffects: string[]) => Promise<T>): Promise<T | undefined> => {
    try {
      return await call([]);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'EFFECTS_NOT_ACCEPTED') throw error;
      const effects = [...error.effects];
      const yes = await ask({
        title: t('effectsTitle'),
        text: (
          <>
            <p>{t('effectsText')}</p>
            <ul className={css['effects']}>
              {effects.map((effect) => {
                const known = KNOWN.find((one) => one === effect);
                return <li key={effect}>{known ? t(`effect.${known}`) : effect}</li>;
              })}
            </ul>
          </>
        ),
        confirm: t('effectsAccept'),
      });
      return yes ? call(effects) : undefined;
    }
  };
}
