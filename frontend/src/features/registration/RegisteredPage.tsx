import { paths } from '@/app/paths';
import { PageHeading } from '@/ui/heading';
import { Steps } from '@/ui/Steps';
import { PartnerLink, useSiteCode } from '@/ui/PartnerLink';
import { CheckCircleFilled } from '@ant-design/icons';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import formCss from './FormPage.module.css';
import css from './RegisteredPage.module.css';

interface RegisteredPageProps {
  /** Of the registration that has ended. */
  title: string;
  username: string;
  /** The words of the way on. */
  signIn: string;
  steps?: string[];
}

/** The end of a registration that opens no session (REG-32, REG-37, REG-46). */
export function RegisteredPage({ title, username, signIn, steps }: RegisteredPageProps) {
  const { t } = useTranslation('registration');
  const site = useSiteCode();
  useEffect(() => {
    // A promise in newer browsers, which must not become the effect's own answer.
    scrollTo({ top: 0 });
  }, []);
  return (
    <div className={formCss['page']}>
      <header className={formCss['head']}>
        <p>{title}</p>
        {steps && <Steps labels={steps} at={steps.length + 1} />}
      </header>
      <section className={`${formCss['sheet']} ${css['done']}`} role="status">
        <CheckCircleFilled aria-hidden="true" className={css['mark']} />
        <PageHeading title={t('registered')} />
        <dl>
          <dt>{t('yourUsername')}</dt>
          <dd>{username}</dd>
        </dl>
        <p>{t('rememberUsername')}</p>
        <Link to={paths.signIn()} state={{ username }} className={css['go']}>
          {signIn}
        </Link>
        <PartnerLink code={site} />
      </section>
    </div>
  );
}
