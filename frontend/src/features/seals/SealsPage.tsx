import { useErrorText } from '@/api/errorText';
import { useSealActs, useSeals, type SealQuery } from '@/api/seals';
import type { MakingWay, Seal } from '@/api/sealTypes';
import { paths } from '@/app/paths';
import { DataTable } from '@/ui/DataTable';
import { PageHeading } from '@/ui/heading';
import { notices } from '@/ui/notices';
import { DEFAULT_PAGE_SIZE, Paging } from '@/ui/Paging';
import { Panel } from '@/ui/Panel';
import { Empty, Failed, Loading } from '@/ui/states';
import { useColumns } from '@/ui/useColumns';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PermissionsDialog } from './permissions/PermissionsDialog';
import { ActionBar } from './ActionBar';
import { ChangeSealDialog } from './change/ChangeSealDialog';
import { ReissueDialog } from './change/ReissueDialog';
import { LegalCardNote } from './LegalCardNote';
import { ListSearch } from './ListSearch';
import { NewSealDialog } from './make/NewSealDialog';
import { WayDialog } from './make/WayDialog';
import css from './Seals.module.css';
import { useLegalCard } from './useLegalCard';
import { useSealColumns } from './useSealColumns';
import { useSwitch } from './useSwitch';
import { ViewSealDialog } from './ViewSealDialog';

type Act = 'view' | 'permissions' | 'change' | 'reissue' | 'enable' | 'disable' | 'delete';
type Open =
  | { dialog: 'way' }
  | { dialog: MakingWay }
  | { dialog: 'view' | 'permissions' | 'change' | 'reissue'; seal: Seal };

/** Seal making (SEL-01 to SEL-15): the seals of the organisation, and all that is done about them. */
export default function SealsPage() {
  const { t } = useTranslation('seals');
  const errorText = useErrorText();
  const [query, setQuery] = useState<SealQuery>({ page: 1, pageSize: DEFAULT_PAGE_SIZE });
  const { data, error, refetch, isPlaceholderData } = useSeals(query);
  const acts = useSealActs();
  const card = useLegalCard(paths.seals());
  const [ticked, setTicked] = useState<string>();
  const [open, setOpen] = useState<Open>();
  const flip = useSwitch(() => setTicked(undefined));
  const { shown, choice } = useColumns(
    'seals',
    useSealColumns((seal) => setOpen({ dialog: 'view', seal })),
  );
  const chosen = data?.items.find((one) => one.sealId === ticked);
  const close = () => setOpen(undefined);
  const byCard = card.rules?.legalCardSession;
  const isNarrowed = Boolean(query.name ?? query.state ?? query.kind ?? query.from ?? query.to);

  const act = (what: Act) => {
    if (!chosen) notices.error(t('selectOne'));
    else if (what === 'view' || what === 'permissions') setOpen({ dialog: what, seal: chosen });
    else if (what === 'change' || what === 'reissue') {
      card.withCard(() => setOpen({ dialog: what, seal: chosen }));
    } else {
      const { sealId, name, state } = chosen;
      const seal = {
        name,
        state,
        setState: (to: 'ENABLED' | 'DISABLED') => acts.setState(sealId, to),
        remove: () => acts.remove(sealId),
      };
      void flip(what, seal, {
        disable: {
          title: t('disableSealTitle', { name }),
          text: t('disableSealText'),
          confirm: t('disableSeal'),
        },
        delete: {
          title: t('deleteSealTitle', { name }),
          text: t('deleteSealText'),
          confirm: t('deleteSeal'),
        },
      });
    }
  };
  const ask = (change: Partial<SealQuery>) => {
    setTicked(undefined);
    setQuery((old) => ({ ...old, page: 1, ...change }));
  };
  const made = (text: string) => {
    close();
    notices.success(text);
    setTicked(undefined);
    void acts.refresh();
  };

  return (
    <div className={css['page']}>
      <PageHeading title={t('sealsTitle')} className="page-title" />
      <Panel title={t('sealList')} aside={choice}>
        <ListSearch
          label={t('searchSeals')}
          nameLabel={t('sealName')}
          withKind
          onSearch={(sought) => {
            setTicked(undefined);
            setQuery(({ sort, pageSize }) => ({ page: 1, pageSize, ...(sort && { sort }), ...sought }));
          }}
        />
        <LegalCardNote text={t('legalCardSeals')} card={card} />
        <ActionBar<Act>
          add={t('addSeal')}
          addDisabled={!card.rules}
          onAdd={() => card.withCard(() => setOpen({ dialog: 'way' }))}
          acts={[
            { act: 'view', label: t('viewSeal') },
            { act: 'change', label: t('changeSeal'), disabled: !card.rules },
            ...(chosen?.renewable
              ? [{ act: 'reissue' as const, label: t('reissueSeal'), disabled: !card.rules }]
              : []),
            { act: 'permissions', label: t('permissionsSeal') },
            { act: 'enable', label: t('enableSeal') },
            { act: 'disable', label: t('disableSeal') },
            { act: 'delete', label: t('deleteSeal'), danger: true },
          ]}
          onAct={act}
        />
        {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
        {!error && !data && <Loading rows={6} />}
        {data?.total === 0 && (
          <Empty text={t(isNarrowed ? 'noneFound' : byCard ? 'noSealYetByCard' : 'noSealYet')} />
        )}
        {data && data.total > 0 && (
          <>
            <div className={css['rows']}>
              <DataTable<Seal>
                label={t('sealList')}
                columns={shown}
                rows={data.items}
                rowKey={(row) => row.sealId}
                busy={isPlaceholderData}
                ticks={{
                  label: (row) => t('tickSeal', { name: row.name }),
                  ticked: ticked ? [ticked] : [],
                  onTick: (sealId, on) => setTicked(on ? sealId : undefined),
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
      {open?.dialog === 'view' && (
        <ViewSealDialog
          sealId={open.seal.sealId}
          onPermissions={(seal) => setOpen({ dialog: 'permissions', seal })}
          onClose={close}
        />
      )}
      {open?.dialog === 'permissions' && <PermissionsDialog seal={open.seal} onClose={close} />}
      {open?.dialog === 'way' && <WayDialog onChosen={(dialog) => setOpen({ dialog })} onClose={close} />}
      {card.rules && (open?.dialog === 'STANDARD' || open?.dialog === 'IMAGE') && (
        <NewSealDialog
          key={open.dialog}
          way={open.dialog}
          rules={card.rules}
          onOtherWay={() => setOpen({ dialog: 'IMAGE' })}
          onMade={(name) => made(t('sealMade', { name }))}
          onClose={close}
        />
      )}
      {open?.dialog === 'change' && (
        <ChangeSealDialog
          seal={open.seal}
          onMade={(name) => made(t('sealChanged', { name }))}
          onClose={close}
        />
      )}
      {open?.dialog === 'reissue' && (
        <ReissueDialog
          seal={open.seal}
          onMade={() => made(t('sealReissued', { name: open.seal.name }))}
          onClose={close}
        />
      )}
    </div>
  );
}
