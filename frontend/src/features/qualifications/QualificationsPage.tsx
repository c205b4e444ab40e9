import { useErrorText } from '@/api/errorText';
import { useQualifications, useRefreshQualifications } from '@/api/qualifications';
import type { Qualifications } from '@/api/schemas';
import { PageHeading } from '@/ui/heading';
import { notices } from '@/ui/notices';
import { Panel } from '@/ui/Panel';
import { Failed, Loading } from '@/ui/states';
import { Tabs } from '@/ui/Tabs';
import { InfoCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditForm } from './EditForm';
import { History } from './History';
import { Missing } from './Missing';
import { OrganisationHead } from './OrganisationHead';
import css from './Qualifications.module.css';
import { SyncBar } from './SyncBar';
import { TabFacts } from './TabFacts';
import { useTabLabel } from './useTabLabel';
import { editableValues, type Values } from './values';

/** My qualifications (QLF-01 to QLF-20): what the organisation has filed at authorities, tab by tab. */
export default function QualificationsPage() {
  const { t } = useTranslation('qualifications');
  const { data: view, error, refetch } = useQualifications();
  const errorText = useErrorText();
  return (
    <div className={css['page']}>
      <PageHeading title={t('title')} className="page-title" />
      <p className={css['tip']}>
        <InfoCircleOutlined aria-hidden="true" /> {t('tip')}
      </p>
      {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
      {!error && !view && <Loading rows={8} />}
      {view && (
        <>
          <OrganisationHead organisation={view.organisation} />
          <Work view={view} />
          <History sources={view.sources} />
        </>
      )}
    </div>
  );
}

/** What is being edited: the record it began with, and what stands in the fields. */
interface Edited {
  view: Qualifications;
  draft: Values;
}

/** The tabs, looked at or edited. */
function Work({ view }: { view: Qualifications }) {
  const { t } = useTranslation('qualifications');
  const tabLabel = useTabLabel();
  const refresh = useRefreshQualifications();
  const [edited, setEdited] = useState<Edited>();
  const [chosen, setChosen] = useState<string>();
  const tabs = (edited?.view ?? view).tabs;
  const tab = tabs.find(({ code }) => code === chosen) ?? tabs[0];
  if (!tab) return null;
  const saved = async () => {
    await refresh();
    setEdited(undefined);
    notices.success(t('saved'));
  };
  const leave = () => {
    setEdited(undefined);
    void refresh();
  };
  return (
    <Panel title={t('tabs')} aside={<SyncBar sources={view.sources} editing={edited !== undefined} />}>
      {edited ? (
        <EditForm
          key={`${edited.view.version}/${edited.view.catalogueVersion}`}
          view={edited.view}
          draft={edited.draft}
          tab={tab.code}
          onTab={setChosen}
          onSaved={saved}
          onRebase={(fresh, draft) => setEdited({ view: fresh, draft })}
          onLeave={leave}
        />
      ) : (
        <div className={css['work']}>
          <Missing tabs={tabs} />
          <Tabs
            label={t('tabs')}
            tabs={tabs.map((one) => ({ key: one.code, label: tabLabel(one, 0, one.missing.length) }))}
            at={tab.code}
            onChange={setChosen}
          >
            <TabFacts tab={tab} sources={view.sources} />
          </Tabs>
          <div className={css['buttons']}>
            <Button type="primary" onClick={() => setEdited({ view, draft: editableValues(view) })}>
              {t('edit')}
            </Button>
          </div>
        </div>
      )}
    </Panel>
  );
}
