import { usableSealPicture } from '@/api/sealing';
import type { SealChoice } from '@/api/sealingTypes';
import { useTimes } from '@/ui/time';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useKindText } from './kindText';
import css from './SealCards.module.css';

interface SealCardsProps {
  seals: readonly SealChoice[];
  at: string | undefined;
  onChoose: (seal: SealChoice) => void;
}

/** Picture, name, whose card it needs, and until when. */
export function SealCards({ seals, at, onChoose }: SealCardsProps) {
  const { t } = useTranslation('sealing');
  const id = useId();
  return (
    <fieldset className={css['cards']}>
      <legend className="visually-hidden">{t('step_seal')}</legend>
      {seals.map((seal) => (
        <label key={seal.sealId} className={seal.sealId === at ? css['chosen'] : undefined}>
          <input
            type="radio"
            name={id}
            value={seal.sealId}
            checked={seal.sealId === at}
            aria-describedby={`${id}-${seal.sealId}`}
            onChange={() => onChoose(seal)}
          />
          <img src={usableSealPicture(seal.sealId)} alt="" width={88} height={88} />
          <span className={css['words']}>
            <strong>{seal.name}</strong>
            <Details id={`${id}-${seal.sealId}`} seal={seal} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Details({ id, seal }: { id: string; seal: SealChoice }) {
  const { t } = useTranslation('sealing');
  const { dateOnly } = useTimes();
  const kindText = useKindText();
  const { kind, operator, own, validTo, widthMm, heightMm, usesLeft, endsOn } = seal;
  return (
    <span id={id}>
      <span>{t('kindAndSize', { kind: kindText(kind), width: widthMm, height: heightMm })}</span>
      <span>{own ? t('ownCard', { name: operator }) : t('cardOf', { name: operator })}</span>
      <span>{t('validUntil', { date: dateOnly(validTo) })}</span>
      {usesLeft !== undefined && <span className={css['limit']}>{t('usesLeft', { n: usesLeft })}</span>}
      {endsOn !== undefined && (
        <span className={css['limit']}>{t('allowedUntil', { date: dateOnly(endsOn) })}</span>
      )}
    </span>
  );
}
