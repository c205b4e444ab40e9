import type { RealNameProof } from '@/api/realNameTypes';
import { DataTable } from '@/ui/DataTable';
import { Panel } from '@/ui/Panel';
import { Empty } from '@/ui/states';
import { useTimes } from '@/ui/time';
import { useColumns } from '@/ui/useColumns';
import { useTranslation } from 'react-i18next';
import css from './RealName.module.css';
import { useNames } from './useNames';

/** RNV-11, RNV-59: all verifications with method, level, time, and why they count no more. */
export function History({ history }: { history: readonly RealNameProof[] }) {
  const { t } = useTranslation('realname');
  const names = useNames();
  const { dateTime } = useTimes();
  const by = ({ card, bankName, last4 }: RealNameProof) =>
    [card, bankName, last4 && t('last4', { last4 })].filter(Boolean).join(' ');
  const columns = useColumns<RealNameProof>('realNameHistory', [
    {
      key: 'method',
      label: t('column.method'),
      cell: (proof) => (
        <>
          {names.method(proof.method)}
          {by(proof) && <span className={css['by']}>{by(proof)}</span>}
        </>
      ),
    },
    { key: 'level', label: t('column.level'), cell: ({ level }) => names.level(level) },
    { key: 'provenAt', label: t('column.provenAt'), cell: ({ provenAt }) => dateTime(provenAt) },
    {
      key: 'state',
      label: t('column.state'),
      cell: ({ endedAt, cause }) =>
        endedAt
          ? t('ended', { time: dateTime(endedAt), cause: cause ? names.cause(cause) : '' })
          : t('valid'),
    },
  ]);
  return (
    <Panel title={t('history')} aside={history.length > 0 && columns.choice}>
      {history.length === 0 ? (
        <Empty text={t('noHistory')} />
      ) : (
        <DataTable
          label={t('history')}
          columns={columns.shown}
          rows={history}
          rowKey={({ method, provenAt }, at) => `${method} ${provenAt} ${at}`}
        />
      )}
    </Panel>
  );
}
