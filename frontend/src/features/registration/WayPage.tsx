import { paths } from '@/app/paths';
import { PageHeading } from '@/ui/heading';
import { BankOutlined, IdcardOutlined, RightOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Tip } from './Tip';
import { KINDS } from './kinds';
import css from './WayPage.module.css';

/** What can be registered (REG-02) and who is who (REG-05). Kinds that cannot be registered here yet are said so. */
export function WayPage() {
  const { t } = useTranslation('registration');
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <PageHeading title={t('waysTitle')} />
        <p>{t('waysLead')}</p>
      </header>

      <Link to={paths.signInWithCard()} className={css['way']}>
        <IdcardOutlined aria-hidden="true" className={css['icon']} />
        <span className={css['words']}>
          <strong>{t('wayCard')}</strong>
          <span>{t('wayCardText')}</span>
        </span>
        <span className={css['go']}>
          {t('toCard')} <RightOutlined aria-hidden="true" />
        </span>
      </Link>
      <Link to={paths.registerEnterprise()} className={css['way']}>
        <BankOutlined aria-hidden="true" className={css['icon']} />
        <span className={css['words']}>
          <strong>{t('wayEnterprise')}</strong>
          <span>{t('wayEnterpriseText')}</span>
        </span>
        <span className={css['go']}>
          {t('begin')} <RightOutlined aria-hidden="true" />
        </span>
      </Link>
      <p className={css['soon']}>{t('waysSoon')}</p>

      <section className={css['ready']} aria-labelledby="ready">
        <h2 id="ready">{t('readyTitle')}</h2>
        <ul>
          <li>{t('readyOrganisation')}</li>
          <li>{t('readyPersons')}</li>
          <li>{t('readyPhone')}</li>
        </ul>
        <Tip>{t('onlyAdministrators')}</Tip>
      </section>

      <section aria-labelledby="kinds">
        <h2 id="kinds">{t('kindsTitle')}</h2>
        <dl className={css['kinds']}>
          {KINDS.map((kind) => (
            <div key={kind}>
              <dt>{t(`kind_${kind}`)}</dt>
              <dd>{t(`kindText_${kind}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <p className={css['already']}>
        {t('haveAccount')} <Link to={paths.signIn()}>{t('toSignIn')}</Link>
      </p>
    </div>
  );
}
