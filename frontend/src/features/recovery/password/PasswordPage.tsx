import { useErrorText } from '@/api/errorText';
import { viewPasswordRecovery } from '@/api/passwordRecovery';
import type { PasswordRecovery } from '@/api/recoveryTypes';
import { useFaultText } from '@/ui/faultText';
import { Failed, Loading } from '@/ui/states';
import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FlowProvider, type Flow } from '../flow';
import { Frame } from '../Frame';
import { PartnerNote } from '../partner';
import { useRecovery } from '../useRecovery';
import { ActivateByCard } from './ActivateByCard';
import { DoneStep } from './DoneStep';
import { MethodStep } from './MethodStep';
import { NameStep } from './NameStep';
import { PasswordStep } from './PasswordStep';
import { ReviewSubmitted } from './ReviewSubmitted';

const PLACES: Record<PasswordRecovery['step'], number> = {
  METHOD: 2,
  ACTIVATE_BY_CARD: 2,
  SUBMITTED: 2,
  PASSWORD: 3,
  DONE: 5,
};

/** Forgot password (spec 04): 1 填写用户名, 2 安全验证, 3 重置密码, 4 完成. */
export function PasswordPage() {
  const { t } = useTranslation('recovery');
  const errorText = useErrorText();
  const faultText = useFaultText();
  const recovery = useRecovery<PasswordRecovery>('password', viewPasswordRecovery);
  const [atMethods, setAtMethods] = useState(false);
  const [tooOld, setTooOld] = useState(false);
  const [lastName, setLastName] = useState('');
  const { view, looking, failure, expired, drafts, leave, reload } = recovery;
  const labels = [t('pw.stepName'), t('pw.stepMethod'), t('pw.stepPassword'), t('pw.stepDone')];

  if (!view) {
    return (
      <Frame title={t('pw.title')} lead={t('pw.lead')} steps={{ labels, at: 1 }} sheet="name">
        {!looking && <PartnerNote />}
        {expired && <Alert type="warning" showIcon role="alert" title={t('expired')} />}
        {failure !== undefined ? (
          <Failed text={errorText(failure)} onRetry={reload} />
        ) : looking ? (
          <Loading rows={3} />
        ) : (
          <NameStep username={lastName} onBegun={recovery.adopt} />
        )}
      </Frame>
    );
  }

  const step = view.step === 'PASSWORD' && atMethods ? 'METHOD' : view.step;
  const flow: Flow<PasswordRecovery> = {
    id: view.recoveryId,
    view,
    adopt: (next) => {
      setAtMethods(false);
      setTooOld(false);
      recovery.adopt(next);
    },
    forward: () => setAtMethods(false),
    back: () => {
      if (step === 'PASSWORD') setAtMethods(true);
      else {
        setAtMethods(false);
        setLastName(view.username);
        leave();
      }
    },
    expire: recovery.expire,
    reload,
    drafts,
    title: t('pw.title'),
  };
  return (
    <Frame title={t('pw.title')} lead={t('pw.lead')} steps={{ labels, at: PLACES[step] }} sheet={step}>
      <FlowProvider value={flow}>
        {tooOld && step === 'METHOD' && (
          <Alert type="warning" showIcon role="alert" title={faultText({ code: 'RECOVERY_PROOF_EXPIRED' })} />
        )}
        {step === 'METHOD' && <MethodStep />}
        {step === 'ACTIVATE_BY_CARD' && <ActivateByCard />}
        {step === 'SUBMITTED' && <ReviewSubmitted />}
        {step === 'PASSWORD' && (
          <PasswordStep
            onProofExpired={() => {
              setTooOld(true);
              setAtMethods(true);
            }}
          />
        )}
        {step === 'DONE' && <DoneStep />}
      </FlowProvider>
    </Frame>
  );
}
