import type { SealChoice, SealingDocument } from '@/api/sealingTypes';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../Refusal';
import sheet from '../Sealing.module.css';
import { StepHead } from '../StepHead';
import type { Sealing } from '../useSealing';
import { AddPlace } from './AddPlace';
import { centreWithin, fits } from './geometry';
import { PageBar } from './PageBar';
import { PageView } from './PageView';
import { PlaceList } from './PlaceList';
import css from './PlaceStep.module.css';
import { usePagePictures } from './usePagePicture';

interface PlaceStepProps {
  sealing: Sealing;
  document: SealingDocument;
  seal: SealChoice;
}

/** SEL-61: where the seal shall be seen, by click, by keyword, across the edge, and all of them by number. */
export function PlaceStep({ sealing, document, seal }: PlaceStepProps) {
  const { t } = useTranslation('sealing');
  const { places, refusal, goTo } = sealing;
  const [at, setAt] = useState(1);
  const [missing, setMissing] = useState(false);
  const pictures = usePagePictures();
  const page = document.pages[at - 1];
  if (!page) return null;
  const onPoint = (x: number, y: number) => {
    if (!fits(page, { width: seal.widthMm, height: seal.heightMm })) return;
    setMissing(false);
    places.add({
      type: 'POINT',
      firstPage: at,
      lastPage: at,
      x: centreWithin(x, seal.widthMm, page.width),
      y: centreWithin(y, seal.heightMm, page.height),
    });
  };
  const goOn = () => {
    if (places.all.length > 0) goTo('confirm');
    else setMissing(true);
  };
  return (
    <section className={sheet['step']} aria-label={t('step_place')}>
      <StepHead title={t('step_place')} text={t('placeText')} />
      <div className={css['split']}>
        <div className={css['view']}>
          <PageBar document={document} at={at} places={places.all} pictures={pictures} onTurn={setAt} />
          <PageView
            document={document}
            page={page}
            seal={seal}
            places={places}
            pictures={pictures}
            onPoint={onPoint}
          />
        </div>
        <div className={css['side']}>
          <AddPlace
            document={document}
            page={page}
            seal={seal}
            full={places.full}
            onPoint={onPoint}
            onAdd={(place) => {
              setMissing(false);
              places.add(place);
            }}
          />
          <PlaceList document={document} seal={seal} places={places} onShow={setAt} />
          <Refusal error={refusal} />
          <div role="alert">{missing && <p className={css['missing']}>{t('placeFirst')}</p>}</div>
          <div className={sheet['buttons']}>
            <Button onClick={() => goTo('seal')}>{t('back')}</Button>
            <Button type="primary" onClick={goOn}>
              {t('goOn')}
            </Button>
          </div>
        </div>
      </div>
    </section>
  );
}
