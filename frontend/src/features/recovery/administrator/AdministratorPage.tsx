import { viewClaim, type AdministratorClaim } from '@/api/administratorClaim';
import { useErrorText } from '@/api/errorText';
import { Failed, Loading } from '@/ui/states';
import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FlowProvider, type Flow } from '../flow';
import { Frame } from '../Frame';
import { SubmittedStep } from '../SubmittedStep';
import { useRecovery } from '../useRecovery';
import { BeginStep } from './BeginStep';
import { OrganisationStep } from './OrganisationStep';
import { PersonStep } from './PersonStep';
import { PicturesStep } from './PicturesStep';

const STEPS = ['ORGANISATION', 'PERSON', 'PICTURES', 'SUBMITTED'] as const;
const LABELS = ['organisation', 'person', 'pictures', 'done'] as const;

/** To become administrator without the present one's help (ACC-86). The server says which step is next. */
export function AdministratorPage() {
  const { t } = useTranslation('recovery');
  const errorText = useErrorText();
  const recovery = useRecovery<AdministratorClaim>('administrator', viewClaim);
  const [looksAt, setLooksAt] = useState<number>();
  const { view, looking, failure, expired, drafts, leave, reload } = recovery;
  const title = t('administrator.title');

  if (!view) {
    return (
      <Frame title={title} lead={t('administrator.lead')} sheet="begin">
        {expired && <Alert type="warning" showIcon role="alert" title={t('expired')} />}
        {failure !== undefined ? (
          <Failed text={errorText(failure)} onRetry={reload} />
        ) : looking ? (
          <Loading rows={5} />
        ) : (
          <BeginStep onBegun={recovery.adopt} />
        )}
      </Frame>
    );
  }

  const reached = STEPS.indexOf(view.step);
  const ended = view.step === 'SUBMITTED';
  const place = ended ? reached : Math.min(looksAt ?? reached, reached);
  const go = (to: number) => setLooksAt(to < reached ? to : undefined);
  const flow: Flow<AdministratorClaim> = {
    id: view.recoveryId,
    view,
    adopt: (next) => {
      setLooksAt(undefined);
      recovery.adopt(next);
    },
    forward: () => go(place + 1),
    back: () => {
      if (place === 0) leave();
      else go(place - 1);
    },
    expire: recovery.expire,
    reload,
    drafts,
    title,
  };
  return (
    <Frame
      title={title}
      steps={{
        labels: LABELS.map((label) => t(`administrator.journey.${label}`)),
        at: place + (ended ? 2 : 1),
      }}
      sheet={`step ${place}`}
    >
      <FlowProvider value={flow}>
        {place === 0 && <OrganisationStep />}
        {place === 1 && <PersonStep />}
        {place === 2 && <PicturesStep />}
        {ended && (
          <SubmittedStep
            view={view}
            title={t('administrator.submittedTitle')}
            text={t('administrator.submittedText')}
          />
        )}
      </FlowProvider>
    </Frame>
  );
}
