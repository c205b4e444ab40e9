import type { CardRecord } from '@/api/cardTypes';
import type { AccountView } from '@/api/schemas';
import { paths } from '@/app/paths';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import css from './CardPage.module.css';

/** CRD-11: a legal card may belong to somebody else than the administrator; the user is told, nothing is changed. */
export function DifferentHolder({ card, account }: { card: CardRecord; account: AccountView }) {
  const { t } = useTranslation('cards');
  if (account.kind !== 'ENT_ADMIN' || account.holder?.name === card.holderName) return null;
  return (
    <div className={css['note']} role="note">
      <p>{t('differentHolder', { card: card.holderName, account: account.holder?.name ?? '—' })}</p>
      <Link to={paths.account()}>{t('toAccount')}</Link>
    </div>
  );
}
