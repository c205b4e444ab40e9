import { sealingPagePicture } from '@/api/sealing';
import type { SealChoice, SealingDocument, SealingPage } from '@/api/sealingTypes';
import { usableSealPicture } from '@/api/sealing';
import { useId, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { shownOn } from './geometry';
import css from './PageView.module.css';
import { StampButton } from './StampButton';
import type { PagePictures } from './usePagePicture';
import type { Places } from './usePlaces';
import { usePlaceText } from './usePlaceText';

interface PageViewProps {
  document: SealingDocument;
  page: SealingPage;
  seal: SealChoice;
  places: Places;
  pictures: PagePictures;
  /** Centre in mm. */
  onPoint: (x: number, y: number) => void;
}

/** A page in its proportions with the stamps on it; a click sets another one (SEL-61). */
export function PageView({ document, page, seal, places, pictures, onPoint }: PageViewProps) {
  const { t } = useTranslation('sealing');
  const placeText = usePlaceText();
  const hint = useId();
  const own = sealingPagePicture(document.documentId, page.number);
  const address = pictures.addressOf(own);
  const size = { width: seal.widthMm, height: seal.heightMm };
  const point = (event: MouseEvent<HTMLDivElement>) => {
    if ((event.target as Element).closest('[data-stamp]')) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    if (width === 0 || height === 0) return;
    onPoint(((event.clientX - left) / width) * page.width, ((event.clientY - top) / height) * page.height);
  };
  return (
    <div className={css['frame']}>
      <div
        className={css['sheet']}
        role="group"
        tabIndex={-1}
        aria-label={t('pageOfDocument', { n: page.number })}
        // No wider than that its whole height can be seen at once.
        style={{
          aspectRatio: `${page.width} / ${page.height}`,
          maxWidth: `max(16rem, ${(page.width / page.height) * 82}vh)`,
        }}
        onClick={point}
      >
        {address && (
          <img
            src={address}
            alt={t('pagePicture', { n: page.number })}
            className={css['page']}
            draggable={false}
            onError={() => pictures.failed(own)}
          />
        )}
        {!address && <span className={css['pageNumber']}>{page.number}</span>}
        {places.all.map((place, at) => {
          const shown = shownOn(place, page, size);
          if (!shown || place.type === 'KEYWORD') return null;
          return (
            <StampButton
              key={place.id}
              place={place}
              shown={shown}
              page={page}
              seal={size}
              picture={usableSealPicture(seal.sealId)}
              label={t('stampLabel', { n: at + 1, where: placeText(place) })}
              hintId={hint}
              chosen={places.chosen === place.id}
              onChoose={() => places.choose(place.id)}
              onChange={(change) => places.change(place.id, change)}
              onRemove={() => places.remove(place.id)}
            />
          );
        })}
      </div>
      <p className={css['below']} role="status">
        {!address && (
          <>
            {t('noPicture')}{' '}
            <button type="button" className="link-button" onClick={() => pictures.again(own)}>
              {t('loadAgain')}
            </button>
          </>
        )}
      </p>
      <p id={hint} className={css['below']}>
        {t('stampHint')}
      </p>
    </div>
  );
}
