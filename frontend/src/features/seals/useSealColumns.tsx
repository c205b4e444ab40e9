import { sealAddress } from '@/api/seals';
import type { Seal } from '@/api/sealTypes';
import type { Column } from '@/ui/DataTable';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';
import css from './Seals.module.css';
import { StateSign } from './StateSign';
import { Thumbnail } from './Thumbnail';

/** SEL-08; first what a seal is known by and whether it is in use: not all windows have room for all columns. */
export function useSealColumns(onOpen: (seal: Seal) => void): readonly Column<Seal>[] {
  const { t } = useTranslation('seals');
  const { dateTime } = useTimes();
  const short = (text: string) => <span className={css['short']}>{text}</span>;
  return [
    {
      key: 'thumbnail',
      label: t('thumbnail'),
      cell: ({ sealId, name, version }) => (
        <Thumbnail address={sealAddress(sealId, 'thumbnail', version)} name={t('thumbnailOf', { name })} />
      ),
    },
    {
      key: 'name',
      label: t('sealName'),
      sort: 'name',
      cell: (seal) => (
        <button type="button" className="link-button" onClick={() => onOpen(seal)}>
          {seal.name}
        </button>
      ),
    },
    {
      key: 'kind',
      label: t('kind'),
      cell: ({ kind, organisationKey }) => (
        <span>
          {short(t(`kind_${kind}`))}
          {organisationKey && <span className={css['small']}>{t('organisationKey')}</span>}
        </span>
      ),
    },
    {
      key: 'state',
      label: t('state'),
      cell: ({ state, disabledFor }) => <StateSign state={state} cause={disabledFor} />,
    },
    { key: 'makingWay', label: t('makingWay'), cell: ({ makingWay }) => t(`way_${makingWay}`) },
    {
      key: 'operator',
      label: t('operator'),
      cell: ({ operator }) => (
        <span>
          {operator.name}
          {operator.legal && <span className={css['small']}>{t('legalRep')}</span>}
        </span>
      ),
    },
    {
      key: 'issuingOrg',
      label: t('issuingOrg'),
      cell: ({ issuingOrg }) => <span className={css['long']}>{issuingOrg}</span>,
    },
    { key: 'validFrom', label: t('validFrom'), cell: ({ validFrom }) => short(validFrom) },
    {
      key: 'validTo',
      label: t('validTo'),
      sort: 'validTo',
      cell: ({ validTo, renewable }) => (
        <span>
          {short(validTo)}
          {renewable && <span className={css['small']}>{t('renewable')}</span>}
        </span>
      ),
    },
    { key: 'madeAt', label: t('madeAt'), sort: 'madeAt', cell: ({ madeAt }) => dateTime(madeAt) },
  ];
}
