import { useErrorText } from '@/api/errorText';
import { usesAsTable, useSealUses, type UseQuery } from '@/api/sealing';
import type { SealUse } from '@/api/sealingTypes';
import { useSession } from '@/api/session';
import { DataTable } from '@/ui/DataTable';
import { PageHeading } from '@/ui/heading';
import { DEFAULT_PAGE_SIZE, Paging } from '@/ui/Paging';
import { Panel } from '@/ui/Panel';
import { Empty, Failed, Loading } from '@/ui/states';
import { useColumns } from '@/ui/useColumns';
import { DownloadOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UseDialog } from './UseDialog';
import css from './Uses.module.css';
import { UseSearch } from './UseSearch';
import { useUseColumns } from './useUseColumns';

/** Without these the most of a line can be read at a glance; all of it is in its window. */
const PRESET = ['usedAt', 'title', 'sealName', 'person', 'key', 'positions', 'result'];

/** 用印记录 (SEL-72): administrators see everything, operators what they did. */
export default function UsesPage() {
  const { t } = useTranslation('sealing');
  const errorText = useErrorText();
  const administrator = useSession()?.kind === 'ENT_ADMIN';
  const [query, setQuery] = useState<UseQuery>({ page: 1, pageSize: DEFAULT_PAGE_SIZE });
  const [open, setOpen] = useState<SealUse>();
  const { data, error, refetch, isPlaceholderData } = useSealUses(query);
  const { shown, choice } = useColumns('seal-uses', useUseColumns(setOpen), PRESET);
  const isNarrowed = Boolean(query.sealId ?? query.accountId ?? query.from ?? query.to);
  return (
    <div className={css['page']}>
      <PageHeading title={t('usesTitle')} className="page-title" />
      <Panel title={t('useList')} aside={choice}>
        <p className={css['soft']}>{t(administrator ? 'usesTextAll' : 'usesTextOwn')}</p>
        <UseSearch
          administrator={administrator}
          onSearch={(sought) => setQuery(({ pageSize }) => ({ page: 1, pageSize, ...sought }))}
        />
        {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
        {!error && !data && <Loading rows={6} />}
        {data?.total === 0 && <Empty text={t(isNarrowed ? 'noUseFound' : 'noUseYet')} />}
        {data && data.total > 0 && (
          <>
            <p className={css['export']}>
              <a href={usesAsTable(query)} download>
                <DownloadOutlined aria-hidden="true" /> {t('exportUses')}
              </a>
              <span className={css['soft']}>{t('exportText')}</span>
            </p>
            <div className={css['rows']}>
              <DataTable<SealUse>
                label={t('useList')}
                columns={shown}
                rows={data.items}
                rowKey={({ useId }) => useId}
                busy={isPlaceholderData}
              />
            </div>
            <Paging
              page={data.page}
              pageSize={data.pageSize}
              total={data.total}
              onChange={(page, pageSize) => setQuery((old) => ({ ...old, page, pageSize }))}
            />
          </>
        )}
      </Panel>
      {open && <UseDialog use={open} onClose={() => setOpen(undefined)} />}
    </div>
  );
}
