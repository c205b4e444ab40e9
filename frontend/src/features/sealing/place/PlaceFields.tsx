import type { SealChoice, SealingDocument } from '@/api/sealingTypes';
import { useTranslation } from 'react-i18next';
import { round } from './geometry';
import { NumberField } from './NumberField';
import css from './PlaceList.module.css';
import { PageFields } from './PageFields';
import type { Place, PlaceChange } from './places';

interface PlaceFieldsProps {
  place: Place;
  nth: number;
  document: SealingDocument;
  seal: SealChoice;
  onChange: (change: PlaceChange) => void;
}

/** A keyword's seal may lie this far from it: the longest paper there is. */
const FAR = 1000;

/** The numbers of one position: pages, and millimetres of the seal's centre. */
export function PlaceFields({ place, nth, document, seal, onChange }: PlaceFieldsProps) {
  const { t } = useTranslation('sealing');
  const first = document.pages[place.firstPage - 1];
  const half = { x: seal.widthMm / 2, y: seal.heightMm / 2 };
  const field = (name: 'x' | 'y' | 'dx' | 'dy', value: number, min: number, max: number) => (
    <NumberField
      label={t(`field_${name}`)}
      unit={t('mm')}
      value={value}
      min={round(min)}
      max={round(Math.max(min, max))}
      onChange={(next) => onChange({ [name]: next })}
    />
  );
  const down = (y: number) => field('y', y, half.y, (first?.height ?? FAR) - half.y);
  return (
    <div className={css['fields']} role="group" aria-label={t('numbersOf', { n: nth })}>
      {place.type === 'POINT' && (
        <>
          {field('x', place.x, half.x, (first?.width ?? FAR) - half.x)}
          {down(place.y)}
        </>
      )}
      {place.type === 'KEYWORD' && (
        <>
          {field('dx', place.dx, -FAR, FAR)}
          {field('dy', place.dy, -FAR, FAR)}
        </>
      )}
      {place.type === 'SEAM' && down(place.y)}
      <PageFields
        firstPage={place.firstPage}
        lastPage={place.lastPage}
        pages={document.pages.length}
        atLeast={place.type === 'SEAM' ? 2 : 1}
        onChange={onChange}
      />
    </div>
  );
}
