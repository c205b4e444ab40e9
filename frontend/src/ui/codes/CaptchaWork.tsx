import { useErrorText } from '@/api/errorText';
import type { CaptchaInUse } from '@/api/useCaptcha';
import { WorkFailed } from '@/api/proofOfWork';
import { CheckCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import css from './CaptchaField.module.css';

interface CaptchaWorkProps {
  id: string;
  captcha: CaptchaInUse;
  faulty: boolean;
}

/** What the browser is doing instead of the user reading a picture. Nothing to enter; the form may be sent meanwhile. */
export function CaptchaWork({ id, captcha: { desk, now }, faulty }: CaptchaWorkProps) {
  const { t } = useTranslation('captcha');
  const errorText = useErrorText();
  const done = now.phase === 'ready' || now.phase === 'passed';
  return (
    <div className={css['work']}>
      {!done && now.phase !== 'failed' && (
        <progress className={css['bar']} max={1} value={now.share} aria-label={t('working')} />
      )}
      <output id={id} className={done && !faulty ? css['done'] : undefined}>
        {now.phase === 'failed' ? (
          now.error instanceof WorkFailed ? (
            t('workFailed')
          ) : (
            errorText(now.error)
          )
        ) : done ? (
          <>
            <CheckCircleFilled aria-hidden="true" /> {t('worked')}
          </>
        ) : (
          t('working')
        )}
      </output>
      {now.phase === 'failed' && (
        <button type="button" className="link-button" onClick={desk.renew}>
          {t('again')}
        </button>
      )}
    </div>
  );
}
