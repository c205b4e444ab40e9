import type { Locale } from 'antd/es/locale';
import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLanguage, LANGUAGES, rememberedLanguage, rememberLanguage, type Language } from './languages';
import type { Texts } from './zh-CN';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Texts;
    returnNull: false;
    interpolationPrefix: '{';
    interpolationSuffix: '}';
  }
}

/** One chunk per language: nobody loads the other one before asking for it. */
const loaders: Record<Language, () => Promise<{ texts: Record<string, object>; componentTexts: Locale }>> = {
  'zh-CN': () => import('./zh-CN'),
  'en-US': () => import('./en-US'),
};

const componentTexts = new Map<Language, Locale>();

/** What the Ant Design components say, in the language now shown. */
export const currentComponentTexts = (): Locale | undefined => componentTexts.get(currentLanguage());

async function load(language: Language): Promise<void> {
  const { texts, componentTexts: ofComponents } = await loaders[language]();
  componentTexts.set(language, ofComponents);
  for (const [namespace, content] of Object.entries(texts)) {
    i18next.addResourceBundle(language, namespace, content, true, true);
  }
}

export async function startI18n(language: Language = rememberedLanguage()): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: [...LANGUAGES],
    defaultNS: 'common',
    resources: {},
    // React escapes by itself; the braces are those of the shared error texts.
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
  });
  await load(language);
  await i18next.changeLanguage(language);
  markDocument();
  return i18next;
}

export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : LANGUAGES[0];
}

export async function switchLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  rememberLanguage(language);
  markDocument();
}

function markDocument(): void {
  document.documentElement.lang = currentLanguage();
}
