import { useSetPreference } from '@/api/preferences';
import { useSession } from '@/api/session';
import { currentLanguage, switchLanguage } from '@/i18n';
import { LANGUAGES } from '@/i18n/languages';
import { useTranslation } from 'react-i18next';
import css from './head.module.css';

/** UIC-20: applies at once, keeps all input, is kept per browser and, once signed in, per user. */
export function LanguageSwitch() {
  const { t } = useTranslation('shell');
  const session = useSession();
  const setPreference = useSetPreference();
  const other = LANGUAGES.find((language) => language !== currentLanguage()) ?? LANGUAGES[0];
  return (
    <button
      type="button"
      className={css['language']}
      lang={other}
      aria-label={t('switchToLong')}
      onClick={() => {
        void switchLanguage(other);
        if (session) setPreference('language', other);
      }}
    >
      {t('switchTo')}
    </button>
  );
}
