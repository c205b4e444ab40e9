import { usePartnerSite } from '@/api/queries';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

/** The code a partner site has sent its user with (REG-13, SGN-02), as it stands in the address. */
export function useSiteCode(): string | undefined {
  return useSearchParams()[0].get('site') ?? undefined;
}

/** Back to the site somebody came from. The address is the catalogue's, never the link's. */
export function PartnerLink({ code, className }: { code: string | undefined; className?: string }) {
  const { t } = useTranslation();
  const site = usePartnerSite(code);
  return site ? (
    <a href={site.address} className={className}>
      {t('partnerBack', { site: site.name })}
    </a>
  ) : null;
}
