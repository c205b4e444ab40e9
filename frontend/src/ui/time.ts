import { useTranslation } from 'react-i18next';

/** Times are shown as they are in the business zone, wherever the user's computer stands. */
const ZONE = 'Asia/Shanghai';

export function dateTime(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(iso));
}

/** A time, or a date without time, which belongs to no zone. */
export function dateOnly(iso: string, language: string): string {
  const format = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  const zone = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? 'UTC' : ZONE;
  return new Intl.DateTimeFormat(language, { ...format, timeZone: zone }).format(new Date(iso));
}

export function useTimes() {
  const { language } = useTranslation().i18n;
  return {
    dateTime: (iso: string) => dateTime(iso, language),
    dateOnly: (iso: string) => dateOnly(iso, language),
  };
}
