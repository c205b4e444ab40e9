import type { QualificationTab } from '@/api/schemas';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';

/** QLF-13: required fields without a value, tab by tab. They hold up nothing. */
export function Missing({ tabs }: { tabs: readonly QualificationTab[] }) {
  const { t } = useTranslation('qualifications');
  const separator = useTranslation().t('listSeparator');
  const lines = tabs
    .filter(({ missing }) => missing.length > 0)
    .map((tab) =>
      t('missingTab', {
        tab: tab.label,
        list: tab.fields
          .filter(({ code }) => tab.missing.includes(code))
          .map(({ label }) => label)
          .join(separator),
      }),
    );
  return lines.length === 0 ? null : (
    <Alert type="warning" showIcon title={t('missing', { list: lines.join(separator) })} />
  );
}
