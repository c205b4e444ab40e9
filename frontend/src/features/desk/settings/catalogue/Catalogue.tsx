import { useErrorText } from '@/api/errorText';
import { ApiProblem } from '@/api/problem';
import type { QualificationCatalogue } from '@/api/schemas';
import { useQualificationCatalogue, useStaffDesk } from '@/api/staff';
import { notices } from '@/ui/notices';
import { Panel } from '@/ui/Panel';
import type { Fault } from '@/ui/rules/fault';
import { Failed, Loading } from '@/ui/states';
import { Tabs } from '@/ui/Tabs';
import { useTimes } from '@/ui/time';
import { useUnsaved } from '@/ui/unsaved';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Catalogue.module.css';
import { faultsAt, findings, newList, newTab, removed, replaced, sendable, type Edited } from './editing';
import { ListEditor } from './ListEditor';
import { TabEditor } from './TabEditor';

/** Which part is on show: a tab or a code list, by its place. */
type Place = `${'tabs' | 'lists'}[${number}]`;

/** Tabs, fields and code lists of the qualifications; a change is the next version of all of it (QLF-12). */
export function Catalogue() {
  const { t } = useTranslation('desk');
  const { dateTime } = useTimes();
  const { data, error, refetch } = useQualificationCatalogue();
  const errorText = useErrorText();
  return (
    <Panel
      title={t('catalogue')}
      aside={data && <span>{t('catalogueVersion', { n: data.version, at: dateTime(data.changedAt) })}</span>}
    >
      <p className={css['text']}>{t('catalogueText')}</p>
      {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
      {!error && !data && <Loading rows={6} />}
      {data && <Editor key={data.version} inForce={data} />}
    </Panel>
  );
}

function Editor({ inForce }: { inForce: QualificationCatalogue }) {
  const { t } = useTranslation('desk');
  const desk = useStaffDesk();
  const errorText = useErrorText();
  const [edited, setEdited] = useState<Edited>();
  const [place, setPlace] = useState<Place>('tabs[0]');
  const [faults, setFaults] = useState<Record<string, Fault>>({});
  const [busy, setBusy] = useState(false);
  useUnsaved(edited !== undefined, t('catalogue'));
  const now: Edited = edited ?? inForce;
  const at = Number(/\d+/.exec(place)?.[0] ?? 0);
  const tab = place.startsWith('tabs') ? now.tabs[at] : undefined;
  const list = place.startsWith('lists') ? now.lists[at] : undefined;
  const change = (part: Partial<Edited>) => {
    setFaults({});
    setEdited({ ...now, ...part });
  };
  const undo = () => {
    setFaults({});
    setEdited(undefined);
    setPlace('tabs[0]');
  };
  const show = (found: Record<string, Fault>) => {
    setFaults(found);
    const first = /^(tabs|lists)\[\d+\]/.exec(Object.keys(found)[0] ?? '')?.[0];
    if (first) setPlace(first as Place);
  };
  const save = async () => {
    const found = findings(now);
    if (Object.keys(found).length > 0) {
      show(found);
      return;
    }
    setBusy(true);
    try {
      await desk.changeCatalogue(sendable(now));
      setEdited(undefined);
      notices.success(t('saved'));
    } catch (trouble) {
      if (trouble instanceof ApiProblem) show(trouble.fieldFaults);
      notices.error(errorText(trouble));
    } finally {
      setBusy(false);
    }
  };
  const label = (text: string, part: string) =>
    Object.keys(faultsAt(faults, part)).length > 0 ? `${text} !` : text;
  return (
    <>
      <Tabs
        label={t('catalogueTabs')}
        at={place}
        onChange={setPlace}
        tabs={[
          ...now.tabs.map((one, index) => {
            const key: Place = `tabs[${index}]`;
            return { key, label: label(one.label.zh || one.code || t('catAddTab'), key) };
          }),
          ...now.lists.map((one, index) => {
            const key: Place = `lists[${index}]`;
            return { key, label: label(`${t('catalogueLists')} ${one.code}`, key) };
          }),
        ]}
      >
        {tab && (
          <TabEditor
            tab={tab}
            lists={now.lists.map(({ code }) => code)}
            faults={faultsAt(faults, place)}
            onChange={(changed) => change({ tabs: replaced(now.tabs, at, changed) })}
            onRemove={() => {
              change({ tabs: removed(now.tabs, at) });
              setPlace('tabs[0]');
            }}
          />
        )}
        {list && (
          <ListEditor
            list={list}
            faults={faultsAt(faults, place)}
            onChange={(changed) => change({ lists: replaced(now.lists, at, changed) })}
            onRemove={() => {
              change({ lists: removed(now.lists, at) });
              setPlace('tabs[0]');
            }}
          />
        )}
      </Tabs>
      <div className={css['actions']}>
        <Button
          onClick={() => {
            change({ tabs: [...now.tabs, newTab()] });
            setPlace(`tabs[${now.tabs.length}]`);
          }}
        >
          {t('catAddTab')}
        </Button>
        <Button
          onClick={() => {
            change({ lists: [...now.lists, newList()] });
            setPlace(`lists[${now.lists.length}]`);
          }}
        >
          {t('catAddList')}
        </Button>
        <Button type="primary" disabled={!edited} loading={busy} onClick={() => void save()}>
          {t('save')}
        </Button>
        {edited && (
          <Button type="link" onClick={undo}>
            {t('undo')}
          </Button>
        )}
      </div>
    </>
  );
}
