import type { QualificationTab } from '@/api/schemas';
import { useTranslation } from 'react-i18next';

/** The name of a tab, with what is wrong or missing in it (QLF-07, QLF-13). */
export function useTabLabel(): (tab: QualificationTab, wrong: number, missing: number) => string {
  const { t } = useTranslation('qualifications');
  return (tab, wrong, missing) => {
    if (wrong > 0) return `${tab.label} · ${t('tabWrong', { n: wrong })}`;
    return missing > 0 ? `${tab.label} · ${t('tabMissing', { n: missing })}` : tab.label;
  };
}
