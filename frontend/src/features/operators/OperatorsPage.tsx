import { useErrorText } from '@/api/errorText';
import { useOperatorRules, useOperators, type OperatorQuery } from '@/api/operators';
import type { Operator } from '@/api/schemas';
import { paths } from '@/app/paths';
import { DataTable } from '@/ui/DataTable';
import { PageHeading } from '@/ui/heading';
import { notices } from '@/ui/notices';
import { DEFAULT_PAGE_SIZE, Paging } from '@/ui/Paging';
import { Panel } from '@/ui/Panel';
import { Empty, Failed, Loading } from '@/ui/states';
import { useColumns } from '@/ui/useColumns';
import { CheckCircleFilled, ExclamationCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { AddOperatorDialog } from './AddOperatorDialog';
import { ChangeOperatorDialog } from './change/ChangeOperatorDialog';
import { OperatorActions, type Act } from './OperatorActions';
import { OperatorSearch } from './OperatorSearch';
import css from './OperatorsPage.module.css';
import { PermissionsDialog } from './permissions/PermissionsDialog';
import { RolesDialog } from './permissions/RolesDialog';
import { WaitingUpgrades } from './upgrades/WaitingUpgrades';
import { useDirectActs } from './useDirectActs';
import { DEFAULT_COLUMNS, useOperatorColumns } from './useOperatorColumns';

/** My operators (OPR-01 to OPR-06): who acts for the organisation, and all that is done about it. */
export default function OperatorsPage() {
  const { t } = useTranslation('operators');
  const added = (useLocation().state as { operatorAdded?: string } | null)?.operatorAdded;
  const [query, setQuery] = useState<OperatorQuery>({ page: 1, pageSize: DEFAULT_PAGE_SIZE });
  const { data, error, refetch, isPlaceholderData } = useOperators(query);
  const rules = useOperatorRules().data;
  const errorText = useErrorText();
  const { shown, choice } = useColumns('operators', useOperatorColumns(), DEFAULT_COLUMNS);
  const [ticked, setTicked] = useState<string>();
  const [dialog, setDialog] = useState<'add' | 'change' | 'permissions' | 'roles'>();
  const reasonId = useId();
  const chosen = data?.items.find((one) => one.operatorId === ticked);
  const blocked = rules?.blocked ?? false;
  const direct = useDirectActs(() => setTicked(undefined));
  const close = () => setDialog(undefined);

  const act = (what: Act) => {
    // OPR-05: nobody is changed or deleted by being the only one in the list.
    if (!chosen) notices.error(t('selectOne'));
    else if (what === 'change' || what === 'permissions') setDialog(what);
    else void direct.run(what, chosen);
  };
  const ask = (change: Partial<OperatorQuery>) => {
    setTicked(undefined);
    setQuery((old) => ({ ...old, page: 1, ...change }));
  };

  return (
    <div className={css['page']}>
      <PageHeading title={t('title')} className="page-title" />
      {added && (
        <p className={css['added']} role="status">
          <CheckCircleFilled aria-hidden="true" /> {t('added', { username: added })}
        </p>
      )}
      <WaitingUpgrades />
      <Panel
        title={t('list')}
        aside={
          <span className={css['aside']}>
            <Button type="link" size="small" onClick={() => setDialog('roles')}>
              {t('roles')}
            </Button>
            {choice}
          </span>
        }
      >
        <OperatorSearch
          onSearch={(sought) => {
            setTicked(undefined);
            setQuery(({ sort, pageSize }) => ({ page: 1, pageSize, ...(sort && { sort }), ...sought }));
          }}
        />
        {blocked && (
          <p className={css['blocked']} id={reasonId}>
            <ExclamationCircleOutlined aria-hidden="true" />
            <span>
              {t('blocked')} <Link to={paths.card()}>{t('toCard')}</Link>
            </span>
          </p>
        )}
        <OperatorActions
          chosen={chosen}
          blocked={blocked}
          reasonId={reasonId}
          onAdd={() => setDialog('add')}
          onAct={act}
        />
        {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
        {!error && !data && <Loading rows={6} />}
        {data?.total === 0 && <Empty text={query.username || query.name ? t('noneFound') : t('noneYet')} />}
        {data && data.total > 0 && (
          <>
            <div className={css['rows']}>
              <DataTable<Operator>
                label={t('list')}
                columns={shown}
                rows={data.items}
                rowKey={(row) => row.operatorId}
                busy={isPlaceholderData}
                ticks={{
                  label: (row) => t('tick', { username: row.username }),
                  ticked: ticked ? [ticked] : [],
                  onTick: (operatorId, on) => setTicked(on ? operatorId : undefined),
                }}
                order={{ by: query.sort ?? '', onSort: (sort) => ask({ sort }) }}
              />
            </div>
            <Paging
              page={data.page}
              pageSize={data.pageSize}
              total={data.total}
              onChange={(page, pageSize) => ask({ page, pageSize })}
            />
          </>
        )}
      </Panel>
      {dialog === 'add' && <AddOperatorDialog fixedPassword={rules?.fixedInitialPassword} onClose={close} />}
      {dialog === 'change' && chosen && (
        <ChangeOperatorDialog operatorId={chosen.operatorId} onClose={close} />
      )}
      {dialog === 'permissions' && chosen && <PermissionsDialog operator={chosen} onClose={close} />}
      {dialog === 'roles' && <RolesDialog onClose={close} />}
      {direct.dialog}
    </div>
  );
}
