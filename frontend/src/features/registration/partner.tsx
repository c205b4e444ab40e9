import { usePartnerSite } from '@/api/queries';
import { useSiteCode } from '@/ui/PartnerLink';
import { useTranslation } from 'react-i18next';
import { Tip } from './Tip';

/** Where the way will lead back to; nothing for a code nobody has. */
export function PartnerNote() {
  const { t } = useTranslation('registration');
  const site = usePartnerSite(useSiteCode());
  return site ? <Tip>{t('partnerNote', { site: site.name })}</Tip> : null;
}
