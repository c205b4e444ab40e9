import { ask } from '@/ui/question';
import { useTranslation } from 'react-i18next';

/** The second confirmation of SGN-37, which names what ends. */
export function useOverwriteQuestion(): (username: string) => Promise<boolean> {
  const { t } = useTranslation('cards');
  return (username) =>
    ask({
      title: t('overwriteTitle', { username }),
      text: (
        <ul className="plain-list">
          {(['name', 'password', 'sessions', 'operators', 'seals', 'notice'] as const).map((effect) => (
            <li key={effect}>{t(`overwriteEffect_${effect}`)}</li>
          ))}
        </ul>
      ),
      confirm: t('overwriteConfirm'),
    });
}
