import type { SealChoice, SealingDocument } from '@/api/sealingTypes';
import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { focusNext } from './focusNext';
import { PlaceFields } from './PlaceFields';
import css from './PlaceList.module.css';
import type { Places } from './usePlaces';
import { usePlaceText } from './usePlaceText';

interface PlaceListProps {
  document: SealingDocument;
  seal: SealChoice;
  places: Places;
  onShow: (page: number) => void;
}

/** Every position in words and numbers: who does not see the page can place a seal as exactly. */
export function PlaceList({ document, seal, places, onShow }: PlaceListProps) {
  const { t } = useTranslation('sealing');
  const placeText = usePlaceText();
  const list = useRef<HTMLElement>(null);
  return (
    <section ref={list} tabIndex={-1} className={css['list']} aria-label={t('placed')}>
      <h3>{t('placedCount', { n: places.all.length })}</h3>
      {places.all.length === 0 && <p className={css['none']}>{t('nonePlaced')}</p>}
      <ol>
        {places.all.map((place, at) => (
          <li key={place.id} data-chosen={places.chosen === place.id || undefined}>
            <div className={css['head']}>
              <span className={css['nth']} aria-hidden="true">
                {at + 1}
              </span>
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  places.choose(place.id);
                  onShow(place.firstPage);
                }}
              >
                {placeText(place)}
              </button>
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined aria-hidden="true" />}
                aria-label={t('removeStamp', { n: at + 1 })}
                data-remove
                onClick={({ currentTarget }) => {
                  focusNext(currentTarget, '[data-remove]', list.current);
                  places.remove(place.id);
                }}
              />
            </div>
            <PlaceFields
              place={place}
              nth={at + 1}
              document={document}
              seal={seal}
              onChange={(change) => places.change(place.id, change)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
