import { useErrorText } from '@/api/errorText';
import type { UsernameRecovery } from '@/api/recoveryTypes';
import { viewUsernameRecovery } from '@/api/usernameRecovery';
import { Failed, Loading } from '@/ui/states';
import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FlowProvider, type Flow } from '../flow';
import { Frame } from '../Frame';
import { PartnerNote } from '../partner';
import { useRecovery } from '../useRecovery';
import { ChooseStep } from './ChooseStep';
import { journeyOf, placeOf } from './methods';
import { UsernameStepSheet } from './UsernameStepSheet';

/** Forgot user name (spec 03). The server says which step is next; one may look back at those before. */
export function UsernamePage() {
  const { t } = useTranslation('recovery');
  const errorText = useErrorText();
  const recovery = useRecovery<UsernameRecovery>('username', viewUsernameRecovery);
  const [looksAt, setLooksAt] = useState<number>();
  const { view, looking, failure, expired, drafts, leave, reload } = recovery;

  if (!view) {
    return (
      <Frame title={t('usernameTitle')} lead={t('usernameLead')} sheet="choose">
        {!looking && <PartnerNote />}
        {expired && <Alert type="warning" showIcon role="alert" title={t('expired')} />}
        {failure === undefined ? (
          looking ? (
            <Loading rows={5} />
          ) : (
            <ChooseStep onBegun={recovery.adopt} />
          )
        ) : (
          <Failed text={errorText(failure)} onRetry={reload} />
        )}
      </Frame>
    );
  }

  const { kind, method } = view;
  const journey = journeyOf(kind, method);
  // The bank's word is waited for on the page that will show it.
  const atBank = view.step === 'BANK' && view.bank?.state === 'PENDING';
  const reached = placeOf(journey, atBank ? 'RESULT' : view.step);
  const ended = view.step === 'DONE' || view.step === 'SUBMITTED';
  const place = ended ? reached : Math.min(looksAt ?? reached, reached);
  const go = (to: number) => setLooksAt(to < reached ? to : undefined);
  const flow: Flow<UsernameRecovery> = {
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
    title: t('usernameTitle'),
  };

  return (
    <Frame
      title={t('usernameTitle')}
      lead={`${t(`kind.${kind}`)} · ${t(`method.${kind}.${method}` as 'method.ADMIN.MANUAL_REVIEW')}`}
      steps={{ labels: journey.map(({ label }) => t(`journey.${label}`)), at: place + (ended ? 2 : 1) }}
      sheet={`${method} ${place}`}
    >
      <FlowProvider value={flow}>
        <UsernameStepSheet label={journey[place]?.label ?? 'done'} />
      </FlowProvider>
    </Frame>
  );
}
