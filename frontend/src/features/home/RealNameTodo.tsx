import { useRealName } from '@/api/realName';
import type { RealNameMissing } from '@/api/realNameTypes';
import { paths } from '@/app/paths';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import css from './HomePage.module.css';

/** Who can be verified (RNV-03). */
const KINDS = ['ENT_ADMIN', 'ENT_OPERATOR', 'INDIVIDUAL'];

/** RNV-05: who is not verified sees what to look at first, and then the way to it. */
export function RealNameTodo({ kind }: { kind: string }) {
  const { t } = useTranslation('home');
  const state = useRealName(KINDS.includes(kind)).data;
  if (state?.level !== 'NONE') return null;
  const filled = (...needed: RealNameMissing[]) => !needed.some((one) => state.missing.includes(one));
  const lines = [
    kind === 'ENT_ADMIN' && {
      what: t('todoOrganisation'),
      done: filled('LEGAL_REPRESENTATIVE'),
      link: t('toOrganisation'),
    },
    { what: t('todoAccount'), done: filled('HOLDER', 'HOLDER_DATES'), link: t('toIdentity') },
  ];
  return (
    <section className={css['todo']} aria-label={t('todo')}>
      <p>{t('todoText')}</p>
      <ol>
        {lines.map(
          (line) =>
            line && (
              <li key={line.what}>
                <span>{line.what}</span>
                <span data-open={!line.done || undefined}>
                  {line.done ? t('todoFilled') : t('todoMissing')}
                </span>
                <Link to={paths.account()}>{line.link}</Link>
              </li>
            ),
        )}
        <li>
          <span>{t('todoVerify')}</span>
          <span data-open>{t('todoOpen')}</span>
          <Link to={paths.realName()}>{t('toVerify')}</Link>
        </li>
      </ol>
    </section>
  );
}
