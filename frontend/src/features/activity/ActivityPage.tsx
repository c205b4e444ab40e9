import { useErrorText } from '@/api/errorText';
import { useActivity } from '@/api/queries';
import { DataTable } from '@/ui/DataTable';
import { PageHeading } from '@/ui/heading';
import { DEFAULT_PAGE_SIZE, Paging } from '@/ui/Paging';
import { Panel } from '@/ui/Panel';
import { Empty, Failed, Loading } from '@/ui/states';
import { useColumns } from '@/ui/useColumns';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActivityColumns } from './useActivityColumns';

/** GEN-32: what happened to one's own account in the last 90 days. */
export default function ActivityPage() {
  const { t } = useTranslation('activity');
  const [{ page, pageSize }, turn] = useState({ page: 1, pageSize: DEFAULT_PAGE_SIZE });
  const { data, error, refetch, isFetching } = useActivity(page, pageSize);
  const columns = useColumns('activity', useActivityColumns());
  const errorText = useErrorText();
  return (
    <>
      <PageHeading title={t('title')} className="page-title" />
      <Panel title={t('last90Days')} aside={columns.choice}>
        {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
        {!error && !data && <Loading rows={8} />}
        {data?.total === 0 && <Empty />}
        {data && data.total > 0 && (
          <>
            <DataTable
              label={t('title')}
              columns={columns.shown}
              rows={data.items}
              rowKey={(item, at) => `${item.at}-${at}`}
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
    </>
  );
}
