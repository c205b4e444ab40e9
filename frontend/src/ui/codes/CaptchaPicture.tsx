import { useErrorText } from '@/api/errorText';
import type { CaptchaInUse } from '@/api/useCaptcha';
import { ReloadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import css from './CaptchaField.module.css';

/** The picture is its own button: a click exchanges it (GEN-24). */
export function CaptchaPicture({ captcha: { desk, now } }: { captcha: CaptchaInUse }) {
  const { t } = useTranslation('captcha');
  const errorText = useErrorText();
  return (
    <button
      type="button"
      className={css['picture']}
      title={now.phase === 'failed' ? errorText(now.error) : t('exchange')}
      onClick={desk.renew}
    >
      {now.phase === 'ready' && now.image ? (
        <>
          <img src={now.image} alt={t('alt')} width={130} height={48} />
          <ReloadOutlined aria-hidden="true" className={css['reload']} />
        </>
      ) : (
        <span className={css['blank']} role="status">
          {now.phase === 'failed' ? t('again') : t('coming')}
        </span>
      )}
      {now.phase === 'ready' && <span className="visually-hidden">{t('exchange')}</span>}
    </button>
  );
}
