import { sealingPagePicture } from '@/api/sealing';
import type { SealingDocument } from '@/api/sealingTypes';
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import css from './PageBar.module.css';
import { NumberField } from './NumberField';
import { isOn, type Place } from './places';
import type { PagePictures } from './usePagePicture';

interface PageBarProps {
  document: SealingDocument;
  at: number;
  places: readonly Place[];
  pictures: PagePictures;
  onTurn: (page: number) => void;
}

/** So many small pages beside the present one: each is a picture the server has to draw. */
const BESIDE = 2;

/** Turns pages: step by step, by number, and by small pictures of the neighbours. */
export function PageBar({ document, at, places, pictures, onTurn }: PageBarProps) {
  const { t } = useTranslation('sealing');
  const { pages } = document;
  const first = Math.max(1, Math.min(at - BESIDE, pages.length - 2 * BESIDE));
  const near = pages.slice(first - 1, first + 2 * BESIDE);
  return (
    <nav className={css['bar']} aria-label={t('pages')}>
      <div className={css['turn']}>
        <Button
          icon={<LeftOutlined aria-hidden="true" />}
          aria-label={t('previousPage')}
          disabled={at <= 1}
          onClick={() => onTurn(at - 1)}
        />
        <NumberField
          label={t('pageNumber')}
          hideLabel
          value={at}
          min={1}
          max={pages.length}
          whole
          onChange={onTurn}
        />
        <span>{t('ofPages', { n: pages.length })}</span>
        <Button
          icon={<RightOutlined aria-hidden="true" />}
          aria-label={t('nextPage')}
          disabled={at >= pages.length}
          onClick={() => onTurn(at + 1)}
        />
      </div>
      {pages.length > 1 && (
        <ul className={css['small']}>
          {near.map(({ number, width, height }) => {
            const own = sealingPagePicture(document.documentId, number);
            const address = pictures.addressOf(own);
            const stamps = places.filter((place) => place.type !== 'KEYWORD' && isOn(place, number)).length;
            return (
              <li key={number}>
                <button
                  type="button"
                  aria-label={t('toPage', { n: number, stamps })}
                  aria-current={number === at ? 'page' : undefined}
                  onClick={() => onTurn(number)}
                >
                  <span className={css['sheet']} style={{ aspectRatio: `${width} / ${height}` }}>
                    {address && (
                      <img src={address} alt="" loading="lazy" onError={() => pictures.failed(own)} />
                    )}
                    {stamps > 0 && <span className={css['count']}>{stamps}</span>}
                  </span>
                  <span>{number}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </nav>
  );
}
