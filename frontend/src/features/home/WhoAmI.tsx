import type { SessionView } from '@/api/schemas';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';
import css from './HomePage.module.css';

const METHODS = ['PASSWORD', 'PHONE', 'CARD_OPERATOR', 'CARD_LEGAL'] as const;
const KINDS = ['ENT_ADMIN', 'ENT_OPERATOR', 'INDIVIDUAL', 'OVERSEAS', 'DEPARTMENT'] as const;

const among = <T extends string>(known: readonly T[], value: string): T | undefined =>
  known.find((one) => one === value);

/** SGN-10: the previous sign-in lets its owner notice a stranger's. */
export function WhoAmI({ session }: { session: SessionView }) {
  const { t } = useTranslation('home');
  const { dateTime } = useTimes();
  const kind = among(KINDS, session.kind);
  const previous = session.previousSignIn;
  const method = previous && among(METHODS, previous.method);
  return (
    <section className={css['who']} aria-label={t('whoAmI')}>
      <div>
        <p className={css['name']}>{t('hello', { name: session.displayName })}</p>
        <p className={css['organisation']}>
          {session.organisationName && <span>{session.organisationName}</span>}
          {kind && <span className={css['kind']}>{t(`kind_${kind}`)}</span>}
        </p>
      </div>
      <dl className={css['previous']}>
        <dt>{t('previousSignIn')}</dt>
        {previous ? (
          <dd>
            <span>{dateTime(previous.at)}</span>
            {method && <span>{t(`method_${method}`)}</span>}
            {previous.place && <span>{previous.place}</span>}
          </dd>
        ) : (
          <dd>{t('firstSignIn')}</dd>
        )}
      </dl>
    </section>
  );
}
