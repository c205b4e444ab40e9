import type { FoundAccount } from '@/api/cardTypes';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';
import css from './dialogs.module.css';

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
  const facts: [label: string, value: string][] = [
    [label('username'), account.username],
    [t('card.createdAt'), dateTime(account.createdAt)],
    [t('card.origin'), origin ? t(`card.origin_${origin}`) : account.origin],
    [label('mobile'), account.mobile ?? t('card.noMobile')],
  ];
  return (
    <dl className={css['facts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
