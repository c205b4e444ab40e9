import { useTranslation } from 'react-i18next';
import type { Place } from './places';

/** A position in one line. */
export function usePlaceText(): (place: Place) => string {
  const { t } = useTranslation('sealing');
  const pages = ({ firstPage, lastPage }: Place) =>
    firstPage === lastPage ? t('onPage', { n: firstPage }) : t('onPages', { from: firstPage, to: lastPage });
  return (place) => {
    const on = pages(place);
    switch (place.type) {
      case 'POINT':
        return t('where_POINT', { pages: on, x: place.x, y: place.y });
      case 'KEYWORD':
        return t(`where_KEYWORD_${place.occurrence}`, { pages: on, keyword: place.keyword });
      case 'SEAM':
        return t(`where_SEAM_${place.edge}`, { pages: on, y: place.y });
    }
  };
}
