import { useErrorText } from '@/api/errorText';
import { usePreferences, useSetPreference } from '@/api/preferences';
import { useActivity } from '@/api/queries';
import { ColumnChoice } from '@/ui/ColumnChoice';
import { shownColumns } from '@/ui/columns';
import { DataTable } from '@/ui/DataTable';
import { PageHeading } from '@/ui/heading';
import { DEFAULT_PAGE_SIZE, Paging } from '@/ui/Paging';
import { Panel } from '@/ui/Panel';
import { Empty, Failed, Loading } from '@/ui/states';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActivityColumns } from './useActivityColumns';

const COLUMNS = 'columns.activity';

/** GEN-32: what happened to one's own account in the last 90 days. */
export default function ActivityPage() {
  const { t } = useTranslation('activity');
  const [{ page, pageSize }, turn] = useState({ page: 1, pageSize: DEFAULT_PAGE_SIZE });
  const { data, error, refetch, isFetching } = useActivity(page, pageSize);
  const columns = useActivityColumns();
  const keys = columns.map((column) => column.key);
  const shown = shownColumns(keys, usePreferences()?.[COLUMNS]);
  const setPreference = useSetPreference();
  const errorText = useErrorText();
  return (
    <>
      <PageHeading title={t('title')} className="page-title" />
      <Panel
        title={t('last90Days')}
        aside={
          <ColumnChoice
            columns={columns}
            shown={shown}
            onChange={(chosen) => setPreference(COLUMNS, chosen)}
          />
        }
      >
        {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
        {!error && !data && <Loading rows={8} />}
        {data?.total === 0 && <Empty />}
        {data && data.total > 0 && (
          <>
            <DataTable
              label={t('title')}
              columns={columns.filter((column) => shown.includes(column.key))}
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
