import { PageHeading } from '@/ui/heading';
import { useTranslation } from 'react-i18next';

export function PortalPage() {
  const { t } = useTranslation('portal');
  return <PageHeading title={t('title')} />;
}
