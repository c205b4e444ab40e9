import type { AccountView } from '@/api/schemas';
import { useSite } from '@/api/queries';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import css from './organisation.module.css';

interface MismatchAdviceProps {
  account: AccountView;
  /** Undefined where a request is open already. */
  onPapers: (() => void) | undefined;
}

/** What to do where the register does not confirm the entries (ACC-20). */
export function MismatchAdvice({ account, onPapers }: MismatchAdviceProps) {
  const { t } = useTranslation('change');
  const site = useSite().data;
  const register =
    account.organisation?.kind === 'PUBLIC_INSTITUTION' ? site?.institutionRegister : site?.register;
  return (
    <section className={css['advice']} aria-label={t('adviceTitle')}>
      <h3>{t('adviceTitle')}</h3>
      <ul>
        <li>
          {t('adviceCompare')}{' '}
          {register && (
            <a href={register.url} target="_blank" rel="noreferrer">
              {register.name}
            </a>
          )}
        </li>
        {account.kind === 'INDIVIDUAL' && <li>{t('adviceUpgrade')}</li>}
        <li>{onPapers ? t('advicePapers') : t('papersOpen')}</li>
      </ul>
      {onPapers && (
        <div>
          <Button onClick={onPapers}>{t('toPapers')}</Button>
        </div>
      )}
    </section>
  );
}
