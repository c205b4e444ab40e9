import { useSessionActs } from '@/api/session';
import { paths } from '@/app/paths';
import { PageHeading } from '@/ui/heading';
import { notices } from '@/ui/notices';
import { Steps } from '@/ui/Steps';
import { unsaved, useUnsaved } from '@/ui/unsaved';
import { Alert } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { AccountStep } from './AccountStep';
import css from './EnterprisePage.module.css';
import { OrganisationStep } from './OrganisationStep';
import { useTicket } from './ticket';
import { useAccountStep } from './useAccountStep';
import { useOrganisationStep } from './useOrganisationStep';

const STEP = 'step';
const ACCOUNT = 'account';

/**
 * Administrator account registration (REG-15). The step stands in the address, so the browser's Back goes from step 2
 * to step 1; what was entered in either stays until the page is left.
 */
export function EnterprisePage() {
  const { t } = useTranslation('registration');
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const [ticket, setTicket] = useTicket();
  const [expired, setExpired] = useState(false);
  const session = useSessionActs();
  // Nobody comes to step 2 whose step 1 the server has not passed.
  const inAccount = parameters.get(STEP) === ACCOUNT && ticket !== undefined;

  const toOrganisation = () => setParameters({}, { replace: true });
  const organisation = useOrganisationStep(ticket, (passed) => {
    setExpired(false);
    setTicket(passed);
    setParameters({ [STEP]: ACCOUNT });
  });

  const finish = async (username: string) => {
    setTicket(undefined);
    unsaved.forget();
    const opened = await session.adopt().catch(() => null);
    // A repeat whose first answer was lost has registered but opened no session here.
    if (opened) {
      void navigate(paths.account(), { replace: true, state: { registered: username } });
    } else {
      notices.success(t('registered'));
      void navigate(paths.signIn(paths.account()), { replace: true, state: { username } });
    }
  };

  const account = useAccountStep(ticket?.registrationId, inAccount, {
    onRegistered: (username) => void finish(username),
    onExpired: () => {
      setTicket(undefined);
      setExpired(true);
      toOrganisation();
    },
    onOrganisationRefused: (faults) => {
      toOrganisation();
      organisation.refuse(faults);
    },
  });
  useUnsaved(organisation.form.dirty || account.form.dirty, t('title'));

  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <PageHeading title={t('title')} />
        <p>{t('lead')}</p>
        <Steps labels={[t('stepOrganisation'), t('stepAccount'), t('stepDone')]} at={inAccount ? 2 : 1} />
      </header>
      <StepSheet key={inAccount ? ACCOUNT : STEP} about={inAccount ? ticket.orgName : undefined}>
        {expired && !inAccount && <Alert type="warning" showIcon role="alert" title={t('expired')} />}
        {inAccount ? (
          <AccountStep step={account} onBack={toOrganisation} />
        ) : (
          <OrganisationStep step={organisation} />
        )}
      </StepSheet>
    </div>
  );
}

/** The sheet of one step. Coming from the other one, the focus goes to what is wrong, else to the beginning. */
function StepSheet({ about, children }: { about: string | undefined; children: React.ReactNode }) {
  const { t } = useTranslation('registration');
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    const first = sheet.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (first) first.focus();
    else if (document.activeElement === document.body) sheet.current?.focus({ preventScroll: true });
    if (!first) scrollTo({ top: 0 });
  }, []);
  return (
    <section className={css['sheet']} ref={sheet} tabIndex={-1}>
      <p className={css['note']}>
        {about && <strong>{about}</strong>}
        <span>
          <span aria-hidden="true" className={css['star']}>
            *
          </span>{' '}
          {t('requiredNote')}
        </span>
      </p>
      {children}
    </section>
  );
}
