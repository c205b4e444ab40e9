import type { SealUse } from '@/api/sealingTypes';
import type { Column } from '@/ui/DataTable';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';
import { ResultSign } from './ResultSign';
import css from './Uses.module.css';
import { useUseTexts } from './useUseTexts';

/** SEL-72 */
export function useUseColumns(onOpen: (use: SealUse) => void): readonly Column<SealUse>[] {
  const { t } = useTranslation('sealing');
  const { dateTime } = useTimes();
  const texts = useUseTexts();
  return [
    {
      key: 'usedAt',
      label: t('usedAt'),
      cell: ({ usedAt }) => <span className={css['short']}>{dateTime(usedAt)}</span>,
    },
    {
      key: 'title',
      label: t('title'),
      cell: (use) => (
        <button type="button" className={`link-button ${css['long']}`} onClick={() => onOpen(use)}>
          {use.title ?? texts.positions(use.positions)}
        </button>
      ),
    },
    {
      key: 'sealName',
      label: t('seal'),
      cell: ({ sealName }) => <span className={css['name']}>{sealName}</span>,
    },
    {
      key: 'person',
      label: t('usedBy'),
      cell: (use) => <span className={css['short']}>{texts.who(use)}</span>,
    },
    {
      key: 'key',
      label: t('key'),
      cell: ({ key, cardNo }) => (
        <span>
          {texts.key(key)}
          {cardNo !== undefined && <span className={css['small']}>{cardNo}</span>}
        </span>
      ),
    },
    {
      key: 'application',
      label: t('application'),
      cell: ({ application }) => <span className={css['code']}>{application}</span>,
    },
    {
      key: 'positions',
      label: t('positions'),
      cell: ({ positions }) => <span className={css['long']}>{texts.positions(positions)}</span>,
    },
    {
      key: 'digest',
      label: t('digest'),
      cell: ({ digest }) => <span className={css['digest']}>{digest}</span>,
    },
    { key: 'result', label: t('result'), cell: ({ result }) => <ResultSign result={result} /> },
  ];
}
