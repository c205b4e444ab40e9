import { paths } from '@/app/paths';
import type { SessionView } from '@/api/schemas';
import { PageHeading } from '@/ui/heading';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import css from './Hero.module.css';

/** @param session undefined while unknown: the buttons keep their place, so nothing jumps */
export function Hero({ session }: { session: SessionView | null | undefined }) {
  const { t } = useTranslation('portal');
  return (
    <div className={css['hero']}>
      <div className={css['words']}>
        <PageHeading title={t('title')} className={css['title']} />
        <p className={css['lead']}>{t('lead')}</p>
        <div className={css['ways']}>
          {session && (
            <Link to={paths.home()} className={css['first']}>
              {t('toConsole')}
            </Link>
          )}
          {session === null && (
            <>
              <Link to={paths.register()} className={css['first']}>
                {t('registerNow')}
              </Link>
              <Link to={paths.signIn()} className={css['second']}>
                {t('signIn')}
              </Link>
            </>
          )}
        </div>
      </div>
      <SealedPaper />
    </div>
  );
}

/** A sheet with a seal on it, drawn. */
function SealedPaper() {
  return (
    <svg className={css['picture']} viewBox="0 0 320 300" aria-hidden="true">
      <rect
        x="46"
        y="22"
        width="206"
        height="262"
        rx="6"
        fill="var(--paper-deep)"
        transform="rotate(-4 149 153)"
      />
      <rect x="52" y="18" width="206" height="262" rx="6" fill="var(--sheet)" stroke="var(--line)" />
      <g stroke="var(--line-strong)" strokeWidth="2" strokeLinecap="round">
        <path d="M104 54h102" stroke="var(--ink-soft)" strokeWidth="3" />
        <path d="M78 92h154M78 112h154M78 132h154M78 152h118" opacity=".75" />
        <path d="M78 186h70M78 206h54" opacity=".75" />
      </g>
      <g
        transform="translate(172 170) rotate(-3)"
        fill="none"
        stroke="var(--cinnabar)"
        strokeLinecap="square"
      >
        <rect width="96" height="96" rx="9" strokeWidth="6" />
        <g strokeWidth="6">
          <path d="M43 21 22 27v46l21-5M22 47h19" />
          <path d="M55 25h23v36c0 5-3 8-9 8M55 25v54" />
        </g>
      </g>
    </svg>
  );
}
