import { useTranslation } from 'react-i18next';
import css from './DeskSignIn.module.css';

interface EnrolmentProps {
  /** Key URI of the secret. */
  uri: string;
  /** The same as a picture. */
  svg: string;
}

/** The secret for an authenticator app, as picture and, for who cannot scan it, as text in groups of four. */
export function Enrolment({ uri, svg }: EnrolmentProps) {
  const { t } = useTranslation('desk');
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return (
    <div className={css['enrol']}>
      <p className={css['text']}>{t('enrolText')}</p>
      <img
        src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
        alt={t('enrolPicture')}
        width="176"
        height="176"
      />
      <p>
        {t('enrolByHand')} <code className={css['secret']}>{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
    </div>
  );
}
