import { currentLanguage, switchLanguage } from '@/i18n';
import { LANGUAGES, type Language } from '@/i18n/languages';
import { useTranslation } from 'react-i18next';
import css from './FormLanguage.module.css';

const NAMES: Record<Language, { short: string; long: string }> = {
  'zh-CN': { short: '中', long: '中文' },
  'en-US': { short: 'EN', long: 'English' },
};

/** REG-40: EN / 中 at the top right of the form; all input stays. */
export function FormLanguage() {
  const { t } = useTranslation('registration');
  const now = currentLanguage();
  return (
    <span className={css['languages']} role="group" aria-label={t('formLanguage')}>
      {[...LANGUAGES].reverse().map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-label={NAMES[language].long}
          aria-pressed={language === now}
          onClick={() => void switchLanguage(language)}
        >
          {NAMES[language].short}
        </button>
      ))}
    </span>
  );
}
