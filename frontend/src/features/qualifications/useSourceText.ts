import type { QualificationSource } from '@/api/schemas';
import { useTranslation } from 'react-i18next';

/** Who fills a field, in words (QLF-04). */
export function useSourceText(sources: readonly QualificationSource[]): (source: string) => string {
  const { t } = useTranslation('qualifications');
  return (source) => {
    if (source === 'REGISTRATION' || source === 'CARD' || source === 'USER') return t(`from_${source}`);
    return t('from_AUTHORITY', { name: sources.find(({ code }) => code === source)?.name ?? source });
  };
}
