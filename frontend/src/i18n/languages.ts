/** The languages every page exists in (GEN-33); the first is the default. */
export const LANGUAGES = ['zh-CN', 'en-US'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORE = 'yinxin.language';

export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);

/** Kept per browser before sign-in (UIC-20). */
export function rememberedLanguage(): Language {
  try {
    const kept = localStorage.getItem(STORE);
    return isLanguage(kept) ? kept : LANGUAGES[0];
  } catch {
    // Storage may be switched off; the page works without.
    return LANGUAGES[0];
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(STORE, language);
  } catch {
    // As above.
  }
}
