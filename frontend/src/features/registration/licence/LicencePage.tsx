import { paths } from '@/app/paths';
import { FormFault } from '@/ui/form/FormFault';
import { PageHeading } from '@/ui/heading';
import { Loading } from '@/ui/states';
import { CheckCircleFilled, ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ApiProblem } from '@/api/problem';
import { useSiteCode } from '@/ui/PartnerLink';
import { FaultLinks } from '../FaultLinks';
import formCss from '../FormPage.module.css';
import { handOver } from '../handover';
import type { Beginning } from '../organisation/useOrganisationStep';
import css from './LicencePage.module.css';
import { useLicenceScan, type Scan } from './useLicenceScan';

/** 电子营业执照快捷注册: a code to scan, and what is known by it fills step 1 (REG-47 to REG-50). */
export function LicencePage() {
  const { t } = useTranslation('registration');
  const navigate = useNavigate();
  const site = useSiteCode();
  const { scan, secondsLeft, renew } = useLicenceScan((licenceId, organisation) => {
    const beginning: Beginning = { licence: { licenceId, organisation } };
    void navigate(paths.registerEnterprise(site), { replace: true, state: handOver(beginning) });
  });
  return (
    <div className={formCss['page']}>
      <header className={formCss['head']}>
        <PageHeading title={t('licenceTitle')} />
        <p>{t('licenceLead')}</p>
      </header>
      <section className={`${formCss['sheet']} ${css['sheet']}`} aria-label={t('licenceCode')}>
        <Code scan={scan} onRenew={renew} />
        <div className={css['words']}>
          <ol>
            <li>{t('licenceStepOpen')}</li>
            <li>{t('licenceStepScan')}</li>
            <li>{t('licenceStepConfirm')}</li>
          </ol>
          <p role="status" className={css['state']}>
            <State scan={scan} />
          </p>
          {scan.phase === 'waiting' && (
            <p className={css['time']}>
              <span role="timer">{t('licenceTime', { time: clockOf(secondsLeft) })}</span>{' '}
              <button type="button" className="link-button" onClick={renew}>
                {t('licenceRefresh')}
              </button>
            </p>
          )}
          <FormFault
            error={scan.phase === 'failed' ? scan.error : undefined}
            links={scan.phase === 'failed' && isRegistered(scan.error) && <FaultLinks />}
          />
          <Link to={paths.registerEnterprise(site)}>{t('licenceBack')}</Link>
        </div>
      </section>
    </div>
  );
}

function Code({ scan, onRenew }: { scan: Scan; onRenew: () => void }) {
  const { t } = useTranslation('registration');
  const stale = scan.phase === 'expired' || scan.phase === 'scanned';
  return (
    <div className={css['code']}>
      {'svg' in scan && (
        <img
          src={`data:image/svg+xml,${encodeURIComponent(scan.svg)}`}
          alt={t('licenceAlt')}
          width={232}
          height={232}
          className={stale ? css['stale'] : undefined}
        />
      )}
      {scan.phase === 'starting' && <Loading rows={6} />}
      {scan.phase === 'scanned' && <CheckCircleFilled aria-hidden="true" className={css['seen']} />}
      {(scan.phase === 'expired' || scan.phase === 'failed') && (
        <Button
          type="primary"
          icon={<ReloadOutlined aria-hidden="true" />}
          className={css['renew']}
          onClick={onRenew}
        >
          {t('licenceRefresh')}
        </Button>
      )}
    </div>
  );
}

function State({ scan }: { scan: Scan }) {
  const { t } = useTranslation('registration');
  if (scan.phase === 'scanned') return t('licenceScanned');
  if (scan.phase === 'expired') return t('licenceExpired');
  if (scan.phase === 'waiting') return scan.cancelled ? t('licenceCancelled') : t('licenceWaiting');
  return null;
}

const isRegistered = (error: unknown) =>
  error instanceof ApiProblem &&
  (error.code === 'ORG_ADMIN_EXISTS' || 'uscc' in error.fieldFaults || 'orgCode' in error.fieldFaults);

const clockOf = (seconds: number) =>
  `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
