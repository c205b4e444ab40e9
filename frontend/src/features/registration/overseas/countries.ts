import type { Country } from '@/api/schemas';
import type { Language } from '@/i18n/languages';

export interface CountryOption {
  value: string;
  label: string;
  /** What may be typed to find it (REG-41): code and name, in either language. */
  search: string;
}

/** The list in the order of the language it is shown in. */
export function countryOptions(countries: readonly Country[], language: Language): CountryOption[] {
  const english = language === 'en-US';
  return countries
    .map(({ code, nameZh, nameEn }) => ({
      value: code,
      label: `${english ? nameEn : nameZh} (${code})`,
      search: `${code} ${nameZh} ${nameEn}`.toLowerCase(),
    }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}
