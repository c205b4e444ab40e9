import type { Signature } from '@/api/sealTypes';
import { signatureAddress } from '@/api/signatures';
import type { Column } from '@/ui/DataTable';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';
import css from './Seals.module.css';
import { StateSign } from './StateSign';
import { Thumbnail } from './Thumbnail';

export function useSignatureColumns(onOpen: (signature: Signature) => void): readonly Column<Signature>[] {
  const { t } = useTranslation('seals');
  const { dateTime } = useTimes();
  return [
    {
      key: 'thumbnail',
      label: t('thumbnail'),
      cell: ({ signatureId, name }) => (
        <Thumbnail address={signatureAddress(signatureId, 'thumbnail')} name={t('thumbnailOf', { name })} />
      ),
    },
    {
      key: 'name',
      label: t('signatureName'),
      cell: (signature) => (
        <button type="button" className="link-button" onClick={() => onOpen(signature)}>
          {signature.name}
        </button>
      ),
    },
    { key: 'declarant', label: t('declarant'), cell: ({ declarant }) => declarant.name },
    {
      key: 'note',
      label: t('note'),
      cell: ({ note }) => <span className={css['long']}>{note ?? '—'}</span>,
    },
    {
      key: 'state',
      label: t('state'),
      cell: ({ state, disabledFor }) => <StateSign state={state} cause={disabledFor} />,
    },
    {
      key: 'madeAt',
      label: t('madeAt'),
      sort: 'madeAt',
      cell: ({ madeAt }) => <span className={css['short']}>{dateTime(madeAt)}</span>,
    },
  ];
}
