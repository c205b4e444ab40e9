import { useErrorText } from '@/api/errorText';
import { Failed } from '@/ui/states';
import { InfoCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import css from './Seals.module.css';
import type { LegalCard } from './useLegalCard';

/** Told before somebody fills in a form for nothing; until it is known what session this is, nothing is said about it. */
export function LegalCardNote({ text, card }: { text: string; card: LegalCard }) {
  const { t } = useTranslation('seals');
  const errorText = useErrorText();
  if (card.error) return <Failed text={errorText(card.error)} onRetry={card.again} />;
  if (card.rules?.legalCardSession !== false) return null;
  return (
    <p className={css['cardNote']}>
      <InfoCircleOutlined aria-hidden="true" />
      <span>
        {text}{' '}
        <button type="button" className="link-button" onClick={() => void card.offer.signIn()}>
          {t('legalCardSignIn')}
        </button>
      </span>
    </p>
  );
}
