import { ask } from '@/ui/question';
import { useTranslation } from 'react-i18next';
import css from '../OperatorsPage.module.css';

/** Spec 05 table 4.1, as far as it concerns operators. An effect of a newer server shows by its code. */
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
    ask({
      title: t('effectsTitle'),
      text: (
        <>
          <p>{t('effectsText')}</p>
          <ul className={css['list']}>
            {effects.map((effect) => {
              const known = EFFECTS.find((one) => one === effect);
              return <li key={effect}>{known ? t(`effect_${known}`) : effect}</li>;
            })}
          </ul>
        </>
      ),
      confirm: t('effectsGo'),
    });
}
