import { ApiProblem } from '@/api/problem';
import { lookAtLicence, showLicence } from '@/api/passwordRecovery';
import type { LicenceCode, LicenceProgress, PasswordRecovery } from '@/api/recoveryTypes';
import { useCountdown } from '@/ui/codes/useCountdown';
import { Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { refusalOf } from '../refusals';
import { StepFault } from '../StepFault';
import css from './LicenceScan.module.css';

const LOOK_MILLIS = 2000;

/** A code to be scanned with the app of the electronic business licence (RCP-30, RCP-31). */
export function LicenceScan() {
  const { t } = useTranslation('recovery');
  const { id, adopt, expire, reload, back } = useFlow<PasswordRecovery>();
  const [code, setCode] = useState<LicenceCode>();
  const [progress, setProgress] = useState<LicenceProgress>('WAITING');
  const [refusal, setRefusal] = useState<unknown>();
  const { left, start } = useCountdown();
  const startRef = useRef(start);
  useEffect(() => {
    startRef.current = start;
  });

  const settle = useCallback(
    (error: unknown) => {
      const { whole, way } = refusalOf(error, []);
      if (way === 'expired') expire();
      else if (way === 'reload') reload();
      setRefusal(whole);
    },
    [expire, reload],
  );
  const renew = useCallback(() => {
    setRefusal(undefined);
    showLicence(id)
      .then((shown) => {
        setCode(shown);
        setProgress('WAITING');
        startRef.current(Math.max(0, (Date.parse(shown.expiresAt) - Date.now()) / 1000));
      })
      .catch(settle);
  }, [id, settle]);

  // One code as the tile is opened; further ones are asked for.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    renew();
  }, [renew]);

  const over = progress === 'CANCELLED' || progress === 'EXPIRED' || (code !== undefined && left === 0);
  const open = code !== undefined && refusal === undefined && !over;
  useEffect(() => {
    if (!open) return undefined;
    let asking = false;
    const timer = setInterval(() => {
      if (asking || document.hidden) return;
      asking = true;
      lookAtLicence(id)
        .then(({ state, recovery }) => {
          setProgress(state);
          if (recovery) adopt(recovery);
        })
        .catch((error: unknown) => {
          // A lost connection is told above; the next look may reach the server again.
          if (error instanceof ApiProblem) settle(error);
        })
        .finally(() => {
          asking = false;
        });
    }, LOOK_MILLIS);
    return () => clearInterval(timer);
  }, [open, id, adopt, settle]);

  const state = over && progress !== 'CANCELLED' ? 'EXPIRED' : progress;
  return (
    <div className={css['scan']}>
      <h2>{t('pw.method.E_LICENCE')}</h2>
      <p>{t('pw.licenceNote')}</p>
      {code && (
        <figure className={css['figure']} data-over={!open || undefined}>
          <img
            src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(code.qrSvg)}`}
            alt={t('pw.qrAlt')}
            width={208}
            height={208}
          />
          <figcaption>
            <span role="status">{t(`pw.scan.${state}`)}</span>
            {open && <span role="timer">{t('pw.left', { n: left })}</span>}
          </figcaption>
        </figure>
      )}
      <StepFault error={refusal} />
      <p className={css['buttons']}>
        <Button size="large" {...(!open && { type: 'primary' as const })} onClick={renew}>
          {t('pw.newQr')}
        </Button>
        <Button size="large" onClick={back}>
          {t('back')}
        </Button>
        {open && (
          <a href={code.qrContent} target="_blank" rel="noreferrer">
            {t('pw.openHere')}
          </a>
        )}
      </p>
    </div>
  );
}
