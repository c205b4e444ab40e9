import { ask } from './question';
import { useTranslation } from 'react-i18next';
import css from './useOverwriteQuestion.module.css';

/** The second confirmation of SGN-37, which names what ends. */
export function useOverwriteQuestion(): (username: string) => Promise<boolean> {
  const { t } = useTranslation('cards');
  return (username) =>
    ask({
      title: t('overwriteTitle', { username }),
      text: (
        <ul className={css['effects']}>
          {(['name', 'password', 'sessions', 'operators', 'seals', 'notice'] as const).map((effect) => (
            <li key={effect}>{t(`overwriteEffect_${effect}`)}</li>
          ))}
        </ul>
      ),
      confirm: t('overwriteConfirm'),
    });
}
