import { useErrorText } from '@/api/errorText';
import { useQualificationVersions } from '@/api/qualifications';
import type { QualificationSource, QualificationVersion } from '@/api/schemas';
import { DataTable } from '@/ui/DataTable';
import { DEFAULT_PAGE_SIZE, Paging } from '@/ui/Paging';
import { Panel } from '@/ui/Panel';
import { Empty, Failed, Loading } from '@/ui/states';
import { useTimes } from '@/ui/time';
import { useColumns } from '@/ui/useColumns';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeList } from './ChangeList';
import { useSourceText } from './useSourceText';

/** QLF-11: each version with person, time and what changed. */
export function History({ sources }: { sources: readonly QualificationSource[] }) {
  const { t } = useTranslation('qualifications');
  const { dateTime } = useTimes();
  const errorText = useErrorText();
  const sourceText = useSourceText(sources);
  const [{ page, pageSize }, turn] = useState({ page: 1, pageSize: DEFAULT_PAGE_SIZE });
  const { data, error, refetch, isFetching } = useQualificationVersions(page, pageSize);
  const columns = useColumns<QualificationVersion>('qualificationHistory', [
    { key: 'version', label: t('version'), cell: ({ version }) => version },
    { key: 'at', label: t('versionAt'), cell: ({ at }) => <time dateTime={at}>{dateTime(at)}</time> },
    { key: 'by', label: t('versionBy'), cell: ({ by }) => by ?? t('none') },
    { key: 'source', label: t('versionSource'), cell: ({ source }) => sourceText(source) },
    { key: 'changes', label: t('versionChanges'), cell: ({ changes }) => <ChangeList changes={changes} /> },
  ]);
  return (
    <Panel title={t('history')} aside={columns.choice}>
      {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
      {!error && !data && <Loading rows={3} />}
      {data?.total === 0 && <Empty />}
      {data && data.total > 0 && (
        <>
          <DataTable
            label={t('history')}
            columns={columns.shown}
            rows={data.items}
            rowKey={({ version }) => String(version)}
            busy={isFetching}
          />
          <Paging
            page={data.page}
            pageSize={data.pageSize}
            total={data.total}
            onChange={(nextPage, nextSize) => turn({ page: nextPage, pageSize: nextSize })}
          />
        </>
      )}
    </Panel>
  );
}
