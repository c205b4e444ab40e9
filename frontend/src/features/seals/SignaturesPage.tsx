import { useErrorText } from '@/api/errorText';
import { ApiProblem } from '@/api/problem';
import type { SealSwitch, Signature } from '@/api/sealTypes';
import { useSignatureActs, useSignatures, type SignatureQuery } from '@/api/signatures';
import { paths } from '@/app/paths';
import { DataTable } from '@/ui/DataTable';
import { PageHeading } from '@/ui/heading';
import { notices } from '@/ui/notices';
import { DEFAULT_PAGE_SIZE, Paging } from '@/ui/Paging';
import { Panel } from '@/ui/Panel';
import { ask as question } from '@/ui/question';
import { Empty, Failed, Loading } from '@/ui/states';
import { useColumns } from '@/ui/useColumns';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from './ActionBar';
import { LegalCardNote } from './LegalCardNote';
import { ListSearch } from './ListSearch';
import { NewSignatureDialog } from './make/NewSignatureDialog';
import css from './Seals.module.css';
import { useLegalCard } from './useLegalCard';
import { useSignatureColumns } from './useSignatureColumns';
import { useSwitch } from './useSwitch';
import { ViewSignatureDialog } from './ViewSignatureDialog';

type Act = 'view' | 'enable' | 'disable' | 'delete';
type Open = { dialog: 'add' } | { dialog: 'view'; signature: Signature };

/** Signature making (SEL-41 to SEL-53): handwritten signatures of the organisation's people. */
export default function SignaturesPage() {
  const { t } = useTranslation('seals');
  const errorText = useErrorText();
  const [query, setQuery] = useState<SignatureQuery>({ page: 1, pageSize: DEFAULT_PAGE_SIZE });
  const { data, error, refetch, isPlaceholderData } = useSignatures(query);
  const acts = useSignatureActs();
  const card = useLegalCard(paths.signatures());
  const [ticked, setTicked] = useState<string>();
  const [open, setOpen] = useState<Open>();
  const flip = useSwitch(() => setTicked(undefined));
  const { shown, choice } = useColumns(
    'signatures',
    useSignatureColumns((signature) => setOpen({ dialog: 'view', signature })),
  );
  const chosen = data?.items.find((one) => one.signatureId === ticked);
  const close = () => setOpen(undefined);
  const byCard = card.rules?.legalCardSession;
  const isNarrowed = Boolean(query.name ?? query.state ?? query.from ?? query.to);

  /** SEL-53: one in use per declarant; another one gives way only if that is wanted. */
  const setState = async ({ signatureId, name }: Signature, state: SealSwitch) => {
    try {
      await acts.setState(signatureId, state);
    } catch (refusal) {
      if (!(refusal instanceof ApiProblem) || refusal.code !== 'SIGN_OTHER_ENABLED') throw refusal;
      const other = String(refusal.params['name'] ?? '');
      const replaces = await question({
        title: t('replaceTitle', { name }),
        text: t('replaceText', { other }),
        confirm: t('enableSignature'),
      });
      if (!replaces) return false;
      await acts.setState(signatureId, state, true);
    }
    return true;
  };

  const act = (what: Act) => {
    if (!chosen) notices.error(t('selectOne'));
    else if (what === 'view') setOpen({ dialog: 'view', signature: chosen });
    else {
      const { name, state, signatureId } = chosen;
      const signature = {
        name,
        state,
        setState: (to: SealSwitch) => setState(chosen, to),
        remove: () => acts.remove(signatureId),
      };
      void flip(what, signature, {
        disable: {
          title: t('disableSignatureTitle', { name }),
          text: t('disableSignatureText'),
          confirm: t('disableSignature'),
        },
        delete: {
          title: t('deleteSignatureTitle', { name }),
          text: t('deleteSignatureText'),
          confirm: t('deleteSignature'),
        },
      });
    }
  };
  const ask = (change: Partial<SignatureQuery>) => {
    setTicked(undefined);
    setQuery((old) => ({ ...old, page: 1, ...change }));
  };
  const made = () => {
    close();
    notices.success(t('signatureMade'));
    setTicked(undefined);
    void acts.refresh();
  };

  return (
    <div className={css['page']}>
      <PageHeading title={t('signaturesTitle')} className="page-title" />
      <Panel title={t('signatureList')} aside={choice}>
        <ListSearch
          label={t('searchSignatures')}
          nameLabel={t('signatureName')}
          onSearch={({ name, state, from, to }) => {
            setTicked(undefined);
            setQuery(({ sort, pageSize }) => ({
              page: 1,
              pageSize,
              ...(sort && { sort }),
              ...(name && { name }),
              ...(state && { state }),
              ...(from && { from }),
              ...(to && { to }),
            }));
          }}
        />
        <LegalCardNote text={t('legalCardSignatures')} card={card} />
        <ActionBar<Act>
          add={t('addSignature')}
          addDisabled={!card.rules}
          onAdd={() => card.withCard(() => setOpen({ dialog: 'add' }))}
          acts={[
            { act: 'view', label: t('viewSignature') },
            { act: 'enable', label: t('enableSignature') },
            { act: 'disable', label: t('disableSignature') },
            { act: 'delete', label: t('deleteSignature'), danger: true },
          ]}
          onAct={act}
        />
        {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
        {!error && !data && <Loading rows={6} />}
        {data?.total === 0 && (
          <Empty text={t(isNarrowed ? 'noneFound' : byCard ? 'noSignatureYetByCard' : 'noSignatureYet')} />
        )}
        {data && data.total > 0 && (
          <>
            <div className={css['rows']}>
              <DataTable<Signature>
                label={t('signatureList')}
                columns={shown}
                rows={data.items}
                rowKey={(row) => row.signatureId}
                busy={isPlaceholderData}
                ticks={{
                  label: (row) => t('tickSignature', { name: row.name }),
                  ticked: ticked ? [ticked] : [],
                  onTick: (signatureId, on) => setTicked(on ? signatureId : undefined),
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
      {open?.dialog === 'view' && <ViewSignatureDialog signature={open.signature} onClose={close} />}
      {open?.dialog === 'add' && <NewSignatureDialog onMade={made} onClose={close} />}
    </div>
  );
}
