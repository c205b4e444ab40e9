import { useErrorText } from '@/api/errorText';
import { LEGAL_REP_STEPS, useLegalRepSteps, useRealNameChanged } from '@/api/realName';
import type { LegalRepVerification } from '@/api/realNameTypes';
import { Panel } from '@/ui/Panel';
import { Failed, Loading } from '@/ui/states';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTop } from '../PageTop';
import css from '../RealName.module.css';
import { useRounds } from '../useRounds';
import { useFreshWhenShown } from './useFreshWhenShown';
import { Wizard } from './Wizard';

/** Verification through the legal representative (RNV-19 to RNV-36). The server keeps what was passed. */
export default function LegalRepPage() {
  const { t } = useTranslation('realname');
  const { data, error, refetch } = useLegalRepSteps();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const changed = useRealNameChanged();
  const { round, leave } = useRounds();
  const [done, setDone] = useState<LegalRepVerification>();
  useFreshWhenShown(refetch);
  const view = done ?? data;

  const passed = (next: LegalRepVerification) => {
    if (next.level) {
      setDone(next);
      changed();
    } else queries.setQueryData(LEGAL_REP_STEPS, next);
  };
  const finish = () => {
    setDone(undefined);
    // The steps are forgotten with the verification they have led to.
    if (done) queries.removeQueries({ queryKey: LEGAL_REP_STEPS });
    leave();
  };

  return (
    <div className={css['page']} key={round}>
      <PageTop title={t('method.LEGAL_REP')} topic="identity-check" />
      <Panel title={t('legalRepPanel')}>
        {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
        {!error && !view && <Loading rows={8} />}
        {view && <Wizard key={round} view={view} onPassed={passed} onLeave={finish} />}
      </Panel>
    </div>
  );
}
