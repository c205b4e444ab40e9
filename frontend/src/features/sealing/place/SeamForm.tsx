import type { SealingDocument } from '@/api/sealingTypes';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { round } from './geometry';
import { PageFields } from './PageFields';
import css from './PlaceList.module.css';
import type { NewPlace, SeamPlace } from './places';

interface SeamFormProps {
  document: SealingDocument;
  full: boolean;
  onAdd: (place: NewPlace) => void;
}

const EDGES = ['RIGHT', 'LEFT'] as const;

/** 骑缝章: one seal over the edge of several pages; its height is set on the page afterwards. */
export function SeamForm({ document: { pages }, full, onAdd }: SeamFormProps) {
  const { t } = useTranslation('sealing');
  const id = useId();
  const [edge, setEdge] = useState<SeamPlace['edge']>('RIGHT');
  const [range, setRange] = useState({ firstPage: 1, lastPage: pages.length });
  if (pages.length < 2) return <p className={css['add']}>{t('cause_SEAM_NEEDS_PAGES')}</p>;
  const middle = round((pages[range.firstPage - 1]?.height ?? 0) / 2);
  return (
    <form
      className={css['add']}
      aria-label={t('way_SEAM')}
      onSubmit={(event) => {
        event.preventDefault();
        onAdd({ type: 'SEAM', edge, y: middle, ...range });
      }}
    >
      <p>{t('seamText')}</p>
      <div className={css['labelled']}>
        <label htmlFor={`${id}-edge`}>{t('edge')}</label>
        <select
          id={`${id}-edge`}
          className="plain-control"
          value={edge}
          onChange={({ target }) => setEdge(target.value as SeamPlace['edge'])}
        >
          {EDGES.map((one) => (
            <option key={one} value={one}>
              {t(`edge_${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div className={css['fields']}>
        <PageFields {...range} pages={pages.length} atLeast={2} onChange={setRange} />
      </div>
      <Button htmlType="submit" disabled={full}>
        {t('addSeam')}
      </Button>
    </form>
  );
}
