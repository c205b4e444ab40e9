import type { SealChoice, SealingDocument, SealingPage } from '@/api/sealingTypes';
import { Tabs } from '@/ui/Tabs';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fits } from './geometry';
import { KeywordForm } from './KeywordForm';
import css from './PlaceList.module.css';
import type { NewPlace, Place } from './places';
import { SeamForm } from './SeamForm';

interface AddPlaceProps {
  document: SealingDocument;
  page: SealingPage;
  seal: SealChoice;
  full: boolean;
  onPoint: (x: number, y: number) => void;
  onAdd: (place: NewPlace) => void;
}

const WAYS = ['POINT', 'KEYWORD', 'SEAM'] as const satisfies readonly Place['type'][];

/** The three ways of saying where (SEL-61). */
export function AddPlace({ document, page, seal, full, onPoint, onAdd }: AddPlaceProps) {
  const { t } = useTranslation('sealing');
  const [way, setWay] = useState<Place['type']>('POINT');
  const room = fits(page, { width: seal.widthMm, height: seal.heightMm });
  return (
    <Tabs
      label={t('ways')}
      tabs={WAYS.map((key) => ({ key, label: t(`way_${key}`) }))}
      at={way}
      onChange={setWay}
    >
      {full && <p className={css['full']}>{t('full')}</p>}
      {way === 'POINT' && (
        <div className={css['add']}>
          <p>{room ? t('pointText') : t('cause_PAGE_TOO_SMALL')}</p>
          <Button disabled={full || !room} onClick={() => onPoint(page.width / 2, page.height / 2)}>
            {t('placeInMiddle', { n: page.number })}
          </Button>
        </div>
      )}
      {way === 'KEYWORD' && <KeywordForm pages={document.pages.length} full={full} onAdd={onAdd} />}
      {way === 'SEAM' && <SeamForm document={document} full={full} onAdd={onAdd} />}
    </Tabs>
  );
}
