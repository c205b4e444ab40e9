import { paths } from '@/app/paths';
import { PageHeading } from '@/ui/heading';
import { useSiteCode } from '@/ui/PartnerLink';
import {
  AuditOutlined,
  BankOutlined,
  GlobalOutlined,
  IdcardOutlined,
  RightOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { KINDS } from './kinds';
import { PartnerNote } from './partner';
import { Tip } from './Tip';
import css from './WayPage.module.css';

const ENTERPRISE = [
  { way: 'card', to: () => paths.signInWithCard(), Icon: IdcardOutlined },
  { way: 'enterprise', to: paths.registerEnterprise, Icon: BankOutlined },
] as const;

const OTHERS = [
  { way: 'individual', to: paths.registerIndividual, Icon: UserOutlined },
  { way: 'institution', to: paths.registerInstitution, Icon: AuditOutlined },
  { way: 'overseas', to: paths.registerOverseas, Icon: GlobalOutlined },
] as const;

type Way = (typeof ENTERPRISE)[number] | (typeof OTHERS)[number];

/** What can be registered (REG-02 to REG-04) and who is who (REG-05). */
export function WayPage() {
  const { t } = useTranslation('registration');
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <PageHeading title={t('waysTitle')} />
        <p>{t('waysLead')}</p>
        <PartnerNote />
      </header>

      <section aria-labelledby="enterprise">
        <h2 id="enterprise">{t('waysEnterprise')}</h2>
        <div className={css['ways']}>
          {ENTERPRISE.map((way) => (
            <WayLink key={way.way} {...way} />
          ))}
        </div>
      </section>
      <section aria-labelledby="others">
        <h2 id="others">{t('waysOthers')}</h2>
        <div className={css['ways']}>
          {OTHERS.map((way) => (
            <WayLink key={way.way} {...way} />
          ))}
        </div>
      </section>

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

function WayLink({ way, to, Icon }: Way) {
  const { t } = useTranslation('registration');
  const site = useSiteCode();
  return (
    <Link to={to(site)} className={css['way']}>
      <Icon aria-hidden="true" className={css['icon']} />
      <span className={css['words']}>
        <strong>{t(`way_${way}`)}</strong>
        <span>{t(`wayText_${way}`)}</span>
      </span>
      <span className={css['go']}>
        {way === 'card' ? t('toCard') : t('begin')} <RightOutlined aria-hidden="true" />
      </span>
    </Link>
  );
}
