import type { UsernameRecovery } from '@/api/recoveryTypes';
import { paths } from '@/app/paths';
import { useTimes } from '@/ui/time';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFlow } from '../flow';
import { Outcome } from '@/ui/Outcome';
import { BackToPartner } from '../partner';
import css from './FoundStep.module.css';

/** The end: the user name in full, or all of them, and the way to sign in (RCU-06, RCU-10, RCU-31). */
export function FoundStep() {
  const { t } = useTranslation('recovery');
  const { view } = useFlow<UsernameRecovery>();
  const { dateOnly } = useTimes();
  const navigate = useNavigate();
  const found = view.usernames ?? [];
  const [first] = found;
  const signIn = (username: string | undefined) =>
    void navigate(paths.signIn(), { state: username ? { username } : null });

  if (found.length === 1 && first && view.method !== 'CORPORATE_BANK') {
    const key =
      view.kind === 'ADMIN' ? 'foundAdmin' : view.kind === 'OPERATOR' ? 'foundOperator' : 'foundIndividual';
    return (
      <Outcome
        kind="done"
        title={view.kind === 'OPERATOR' ? t('foundOperatorTitle') : t('foundTitle')}
        links={
          <>
            <Button type="primary" size="large" onClick={() => signIn(first.username)}>
              {t('signIn')}
            </Button>
            <BackToPartner />
          </>
        }
      >
        <p className={css['name']}>
          {t(key)}
          <strong>{first.username}</strong>
        </p>
        <p className={css['note']}>{t('foundNote')}</p>
      </Outcome>
    );
  }
  return (
    <Outcome
      kind="done"
      title={t('foundTitle')}
      links={
        <>
          <Button type="primary" size="large" onClick={() => signIn(undefined)}>
            {t('signIn')}
          </Button>
          <BackToPartner />
        </>
      }
    >
      <p>{t('foundSeveral', { n: found.length })}</p>
      <ul className={css['list']}>
        {found.map(({ username, kind, holderName, state, createdAt }) => (
          <li key={username}>
            <strong>{username}</strong>
            <span>
              {[
                t(`userKind.${kind}` as 'userKind.ENT_ADMIN'),
                holderName,
                t(`state.${state}` as 'state.ACTIVE'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span>{t('createdAt', { date: dateOnly(createdAt) })}</span>
          </li>
        ))}
      </ul>
      <p className={css['note']}>{t('foundOnce')}</p>
    </Outcome>
  );
}
