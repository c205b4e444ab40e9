import type { FoundAccount } from '@/api/cardTypes';
import { Facts } from '@/ui/Facts';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';

const ORIGINS = [
  'SELF',
  'CARD_AUTO',
  'ADMIN_CREATED',
  'CARD_REGISTERED',
  'ELICENCE',
  'PARTNER',
  'MOBILE',
  'MIGRATED',
  'ONBOARDING',
  'STAFF',
  'UPGRADED',
] as const;

/** As much of an account as the holder of its organisation's card may know (SGN-36). */
export function AccountFacts({ account }: { account: FoundAccount }) {
  const { t } = useTranslation('signin');
  const label = useTranslation('labels').t;
  const { dateTime } = useTimes();
  const origin = ORIGINS.find((one) => one === account.origin);
  return (
    <Facts
      facts={[
        { label: label('username'), value: account.username },
        { label: t('card.createdAt'), value: dateTime(account.createdAt) },
        { label: t('card.origin'), value: origin ? t(`card.origin_${origin}`) : account.origin },
        { label: label('mobile'), value: account.mobile ?? t('card.noMobile') },
      ]}
    />
  );
}
