import { usePartnerSite } from '@/api/queries';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Tip } from './Tip';

/**
 * The code a partner site has sent its user with (REG-13). It stands in the address of every page of the registration, so
 * a reload keeps it.
 */
export function useSiteCode(): string | undefined {
  return useSearchParams()[0].get('site') ?? undefined;
}

/** Where the way will lead back to; nothing for a code nobody has. */
export function PartnerNote() {
  const { t } = useTranslation('registration');
  const site = usePartnerSite(useSiteCode());
  return site ? <Tip>{t('partnerNote', { site: site.name })}</Tip> : null;
}

/** Back to the site somebody came from. The address is the catalogue's, never the link's. */
export function PartnerLink({ code, className }: { code: string | undefined; className?: string }) {
  const { t } = useTranslation('registration');
  const site = usePartnerSite(code);
  return site ? (
    <a href={site.address} className={className}>
      {t('partnerBack', { site: site.name })}
    </a>
  ) : null;
}
