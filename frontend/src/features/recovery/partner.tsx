import { usePartnerSite } from '@/api/queries';
import { PartnerLink, useSiteCode } from '@/ui/PartnerLink';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

const KEPT = 'yinxin.recovery.site';

const kept = (): string | undefined => {
  try {
    return sessionStorage.getItem(KEPT) ?? undefined;
  } catch {
    return undefined;
  }
};

/** The way from the bank back has no code in its address, so this window keeps it until the next recovery begins. */
function keep(code: string | undefined): void {
  try {
    if (code) sessionStorage.setItem(KEPT, code);
    else sessionStorage.removeItem(KEPT);
  } catch {
    // Without storage only the bank's way loses it.
  }
}

/** On the first page of a recovery: where it will lead back to (SGN-02); nothing for a code nobody has. */
export function PartnerNote() {
  const { t } = useTranslation('recovery');
  const code = useSiteCode();
  const site = usePartnerSite(code);
  useEffect(() => keep(code), [code]);
  return site ? <p>{t('partnerNote', { site: site.name })}</p> : null;
}

/** At the end of a recovery: back to the site its user came from. */
export function BackToPartner() {
  const code = useSiteCode();
  return <PartnerLink code={code ?? kept()} />;
}
