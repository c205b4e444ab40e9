import { Button, Skeleton } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './states.module.css';

const SOON_MILLIS = 250;

/** Grey lines while something loads; nothing at all for the first moment, so quick answers do not flicker. */
export function Loading({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SOON_MILLIS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={css['state']} role="status">
      <span className="visually-hidden">{t('loading')}</span>
      {late && <Skeleton active title={false} paragraph={{ rows }} />}
    </div>
  );
}

export function Empty({ text, children }: { text?: string; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={css['empty']}>
      <svg viewBox="0 0 48 32" width="48" height="32" aria-hidden="true">
        <path
          d="M4 20 11 5h26l7 15v8H4v-8h12c1 4 4 5 8 5s7-1 8-5h12"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
      </svg>
      <p>{text ?? t('noData')}</p>
      {children}
    </div>
  );
}

/** In the place of what could not be loaded. */
export function Failed({ text, onRetry }: { text: string; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={css['failed']} role="alert">
      <p>{text}</p>
      <Button onClick={onRetry}>{t('retry')}</Button>
    </div>
  );
}
