import { useErrorText } from '@/api/errorText';
import type { AuditLine } from '@/api/schemas';
import { useTrail, type TrailQuery } from '@/api/staff';
import { DataTable, type Column } from '@/ui/DataTable';
import { PageHeading } from '@/ui/heading';
import { Paging } from '@/ui/Paging';
import { Panel } from '@/ui/Panel';
import { Empty, Failed, Loading } from '@/ui/states';
import { useTimes } from '@/ui/time';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeskColumns } from '../useDeskColumns';
import css from './TrailPage.module.css';

const FIRST: TrailQuery = { page: 1, pageSize: 20 };
const TEXTS = ['staff', 'action', 'subject'] as const;
const DAYS = ['from', 'to'] as const;
const NOTHING = { staff: '', action: '', subject: '', from: '', to: '' };

/** What staff did, for auditors (RVW-70). Codes stand as they are recorded: that is what an auditor searches by. */
export function TrailPage() {
  const { t } = useTranslation('desk');
  const errorText = useErrorText();
  const [typed, setTyped] = useState(NOTHING);
  const [query, setQuery] = useState(FIRST);
  const { data, error, refetch, isPlaceholderData } = useTrail(query);
  const columns = useDeskColumns('trail', useTrailColumns());
  const isNarrowed = [...TEXTS, ...DAYS].some((name) => query[name] !== undefined);
  const search = () => {
    const entered = Object.entries(typed).flatMap(([name, value]) =>
      value.trim() === '' ? [] : [[name, value.trim()] as const],
    );
    setQuery({ ...FIRST, pageSize: query.pageSize, ...Object.fromEntries(entered) });
  };
  return (
    <div className={css['page']}>
      <PageHeading title={t('trail')} className="page-title" />
      <Panel title={t('trailList')} aside={columns.choice}>
        <form
          role="search"
          aria-label={t('search')}
          className={css['filters']}
          onSubmit={(event) => {
            event.preventDefault();
            search();
          }}
        >
          {TEXTS.map((name) => (
            <label key={name}>
              <span>{t(`trail_${name}`)}</span>
              <Input
                value={typed[name]}
                maxLength={100}
                placeholder={t(`trailHint_${name}`)}
                onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
              />
            </label>
          ))}
          {DAYS.map((name) => (
            <label key={name}>
              <span>{t(`trail_${name}`)}</span>
              <input
                className="plain-control"
                type="date"
                value={typed[name]}
                onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
              />
            </label>
          ))}
          <Button htmlType="submit">{t('find')}</Button>
          <Button
            disabled={typed === NOTHING && !isNarrowed}
            onClick={() => {
              setTyped(NOTHING);
              setQuery({ ...FIRST, pageSize: query.pageSize });
            }}
          >
            {t('clear')}
          </Button>
        </form>
        {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
        {!error && !data && <Loading rows={8} />}
        {data?.total === 0 && <Empty text={t('noneFound')} />}
        {data && data.total > 0 && (
          <>
            <div className={css['rows']}>
              <DataTable
                label={t('trailList')}
                columns={columns.shown}
                rows={data.items}
                rowKey={({ seq }) => String(seq)}
                busy={isPlaceholderData}
              />
            </div>
            <Paging
              page={data.page}
              pageSize={data.pageSize}
              total={data.total}
              onChange={(page, pageSize) => setQuery({ ...query, page, pageSize })}
            />
          </>
        )}
      </Panel>
    </div>
  );
}

function useTrailColumns(): readonly Column<AuditLine>[] {
  const { t } = useTranslation('desk');
  const { dateTime } = useTimes();
  return [
    { key: 'at', label: t('trail_at'), cell: ({ at }) => <time dateTime={at}>{dateTime(at)}</time> },
    {
      key: 'name',
      label: t('trail_staff'),
      cell: ({ name, actor }) => <span className={css['name']}>{name ?? actor}</span>,
    },
    { key: 'action', label: t('trail_action'), cell: ({ action }) => <code>{action}</code> },
    { key: 'subject', label: t('trail_subject'), cell: ({ subject }) => <code>{subject ?? '—'}</code> },
    { key: 'details', label: t('trail_details'), cell: ({ details }) => <code>{details}</code> },
    { key: 'result', label: t('trail_result'), cell: ({ result }) => <code>{result}</code> },
    { key: 'clientAddress', label: t('trail_address'), cell: ({ clientAddress }) => clientAddress },
  ];
}
