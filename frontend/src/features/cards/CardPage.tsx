import { useErrorText } from '@/api/errorText';
import { usePreferences, useSetPreference } from '@/api/preferences';
import { OWN_CARD, useAccount, useOwnCard } from '@/api/queries';
import { ColumnChoice } from '@/ui/ColumnChoice';
import { shownColumns } from '@/ui/columns';
import { DataTable } from '@/ui/DataTable';
import { PageHeading } from '@/ui/heading';
import { notices } from '@/ui/notices';
import { Panel } from '@/ui/Panel';
import { Empty, Failed, Loading } from '@/ui/states';
import { useOverwriteQuestion } from '@/ui/useOverwriteQuestion';
import { InfoCircleOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BindDialog } from './BindDialog';
import css from './CardPage.module.css';
import { DifferentHolder } from './DifferentHolder';
import { OverwriteDialog } from './OverwriteDialog';
import { UnbindDialog } from './UnbindDialog';
import { DEFAULT_COLUMNS, useCardColumns } from './useCardColumns';

const COLUMNS = 'columns.card';

/** My IC card (CRD-01 to CRD-19): the card of one's own account, binding and unbinding it. */
export default function CardPage() {
  const { t } = useTranslation('cards');
  const { data: own, error, refetch } = useOwnCard();
  const account = useAccount().data;
  const queries = useQueryClient();
  const errorText = useErrorText();
  const columns = useCardColumns();
  const keys = columns.map((column) => column.key);
  const shown = shownColumns(keys, usePreferences()?.[COLUMNS] ?? DEFAULT_COLUMNS);
  const setPreference = useSetPreference();
  const [ticked, setTicked] = useState<string>();
  const [dialog, setDialog] = useState<'bind' | 'unbind' | 'overwrite'>();
  const mayOverwrite = useOverwriteQuestion();
  const card = own?.card;

  const refresh = async () => {
    setTicked(undefined);
    await Promise.all([
      queries.invalidateQueries({ queryKey: OWN_CARD }),
      queries.invalidateQueries({ queryKey: ['account'] }),
      queries.invalidateQueries({ queryKey: ['applications'] }),
    ]);
  };
  const done = (text: string) => {
    setDialog(undefined);
    notices.success(text);
    void refresh();
  };
  const unbind = () => {
    // CRD-13: also with one row the user says which.
    if (!card || ticked !== card.cardNo) notices.error(t('tickOne'));
    else setDialog('unbind');
  };

  const overwrite = async () => {
    if (account && (await mayOverwrite(account.username))) setDialog('overwrite');
  };

  return (
    <>
      <PageHeading title={t('title')} className="page-title" />
      <p className={css['tip']}>
        <InfoCircleOutlined aria-hidden="true" /> {t('tip')}
      </p>
      {card && account && <DifferentHolder card={card} account={account} />}
      <Panel
        title={t('list')}
        aside={
          <ColumnChoice
            columns={columns}
            shown={shown}
            onChange={(chosen) => setPreference(COLUMNS, chosen)}
          />
        }
      >
        <div className={css['buttons']}>
          <Button type="primary" disabled={!own || Boolean(card)} onClick={() => setDialog('bind')}>
            {t('bind')}
          </Button>
          <Button disabled={!card} onClick={unbind}>
            {t('unbind')}
          </Button>
          {own?.mayOverwrite && (
            <Button danger onClick={() => void overwrite()}>
              {t('overwrite')}
            </Button>
          )}
        </div>
        {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
        {!error && !own && <Loading rows={3} />}
        {own && !card && <Empty text={t('none')} />}
        {card && (
          <DataTable
            label={t('list')}
            columns={columns.filter((column) => shown.includes(column.key))}
            rows={[card]}
            rowKey={(row) => row.cardNo}
            ticks={{
              label: (row) => t('tick', { cardNo: row.cardNo }),
              ticked: ticked ? [ticked] : [],
              onTick: (cardNo, on) => setTicked(on ? cardNo : undefined),
            }}
          />
        )}
      </Panel>
      {dialog === 'bind' && (
        <BindDialog onBound={() => done(t('bound'))} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'unbind' && own && (
        <UnbindDialog own={own} onUnbound={() => done(t('unbound'))} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'overwrite' && account && (
        <OverwriteDialog
          username={account.username}
          onOverwritten={() => done(t('overwritten'))}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  );
}
