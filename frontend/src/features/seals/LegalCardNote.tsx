import { InfoCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import css from './Seals.module.css';
import type { LegalCardOffer } from './useLegalCardOffer';

/** Told before somebody fills in a form for nothing. */
export function LegalCardNote({ text, offer }: { text: string; offer: LegalCardOffer }) {
  const { t } = useTranslation('seals');
  return (
    <p className={css['cardNote']}>
      <InfoCircleOutlined aria-hidden="true" />
      <span>
        {text}{' '}
        <button type="button" className="link-button" onClick={() => void offer.signIn()}>
          {t('legalCardSignIn')}
        </button>
      </span>
    </p>
  );
}
