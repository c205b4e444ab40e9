import type { CardNotice } from '@/api/cardTypes';
import { paths } from '@/app/paths';
import { PageHeading } from '@/ui/heading';
import { CheckCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import css from './ArrivalPanel.module.css';

export interface Arrival {
  created?: string;
  notices: readonly CardNotice[];
}

/** What a card sign-in has done beside signing in, told once before going on (SGN-38, SGN-46, SGN-49). */
export function ArrivalPanel({ arrival, target }: { arrival: Arrival; target: string }) {
  const { t } = useTranslation('signin');
  const inactive = arrival.created !== undefined || arrival.notices.includes('NOT_ACTIVATED');
  return (
    <div className={css['panel']}>
      <PageHeading title={arrival.created ? t('card.createdTitle') : t('card.arrivedTitle')} />
      <div role="status">
        <ul className={css['news']}>
          {arrival.created && (
            <li>
              <CheckCircleFilled aria-hidden="true" />
              <span>{t('card.created', { username: arrival.created })}</span>
            </li>
          )}
          {inactive && <li>{t('card.notActivated')}</li>}
          {arrival.notices.includes('CORRECT_HOLDER') && <li>{t('card.correctHolder')}</li>}
          {arrival.notices.includes('CHECK_ORGANISATION') && <li>{t('card.checkOrganisation')}</li>}
        </ul>
      </div>
      <div className={css['ways']}>
        <Link to={target} replace className={css['go']}>
          {t('card.goOn')}
        </Link>
        <Link to={paths.account()} replace>
          {inactive ? t('card.toActivation') : t('card.toAccount')}
        </Link>
      </div>
    </div>
  );
}
