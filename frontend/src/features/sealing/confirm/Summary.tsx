import { usableSealPicture } from '@/api/sealing';
import type { SealChoice, SealingDocument } from '@/api/sealingTypes';
import { useSession } from '@/api/session';
import { Facts } from '@/ui/Facts';
import { useTranslation } from 'react-i18next';
import type { Place } from '../place/places';
import { usePlaceText } from '../place/usePlaceText';
import css from './Summary.module.css';

interface SummaryProps {
  document: SealingDocument;
  seal: SealChoice;
  places: readonly Place[];
}

/** The same as the agent's window will show, and the stamps. */
export function Summary({ document, seal, places }: SummaryProps) {
  const { t } = useTranslation('sealing');
  const placeText = usePlaceText();
  const organisation = useSession()?.organisationName;
  return (
    <div className={css['summary']}>
      <img src={usableSealPicture(seal.sealId)} alt={t('pictureOf', { name: seal.name })} />
      <Facts
        facts={[
          { label: t('title'), value: <strong>{document.title}</strong> },
          {
            label: t('format'),
            value: t('formatAndPages', { format: document.format, n: document.pages.length }),
          },
          { label: t('digest'), value: <span className={css['code']}>{document.digest}</span> },
          { label: t('seal'), value: t('sealAndNumber', { name: seal.name, number: seal.number }) },
          organisation !== undefined && { label: t('organisation'), value: organisation },
          { label: t('operator'), value: seal.operator },
          {
            label: t('positions'),
            value: (
              <ol className={css['places']}>
                {places.map((place) => (
                  <li key={place.id}>{placeText(place)}</li>
                ))}
              </ol>
            ),
          },
        ]}
      />
    </div>
  );
}
