import { allPassed } from '@/agent/checks';
import { CardReady } from '@/agent/ui/CardReady';
import { Finding } from '@/agent/ui/Finding';
import { Progress } from '@/agent/ui/Progress';
import { useCardAct } from '@/agent/useCardAct';
import { useCardChecks } from '@/agent/useCardChecks';
import { useRealNameChanged, verifyByCard } from '@/api/realName';
import type { RealNameByCard } from '@/api/realNameTypes';
import { useSession } from '@/api/session';
import { Panel } from '@/ui/Panel';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeIdentity } from './ChangeIdentity';
import { CardResult } from './CardResult';
import { PageTop } from './PageTop';
import css from './RealName.module.css';
import { isRefusal } from './refusals';
import { useRounds } from './useRounds';

/** RNV-13 to RNV-18, RNV-46 to RNV-49: a card, by its password in the agent's window. */
export default function CardProofPage() {
  const { t } = useTranslation('realname');
  const { round, leave } = useRounds();
  const [result, setResult] = useState<RealNameByCard>();
  const back = () => {
    setResult(undefined);
    leave();
  };
  return (
    <div className={css['page']} key={round}>
      <PageTop title={t('method.CARD')} topic="card-and-agent" />
      <Panel title={result ? t('result') : t('presentCard')}>
        {result ? (
          <CardResult result={result} onBack={back} />
        ) : (
          <Present onVerified={setResult} onBack={back} />
        )}
      </Panel>
    </div>
  );
}

interface PresentProps {
  onVerified: (result: RealNameByCard) => void;
  onBack: () => void;
}

function Present({ onVerified, onBack }: PresentProps) {
  const { t } = useTranslation('realname');
  const agentText = useTranslation('agent').t;
  const operator = useSession()?.kind === 'ENT_OPERATOR';
  const checks = useCardChecks();
  const act = useCardAct();
  const changed = useRealNameChanged();
  const ready = allPassed(checks.checks);
  const start = () =>
    void act.run(
      'verify',
      async (token) => {
        onVerified(await verifyByCard(token));
        changed();
      },
      checks.chosen,
    );
  return (
    <div className={css['sheet']}>
      <p>{operator ? t('cardText.operator') : t('cardText.admin')}</p>
      {operator && <p className={css['soft']}>{t('whichDocument')}</p>}
      <CardReady checks={checks} purpose="verify" />
      <Finding
        agent={checks.agent}
        error={act.error}
        onRetry={ready ? start : undefined}
        links={isRefusal(act.error, 'CARD_HOLDER_MISMATCH', 'REAL_NAME_DATA_MISSING') && <ChangeIdentity />}
      />
      <Progress stage={act.stage} onCancel={act.cancel} />
      <p role="status">{act.cancelled && agentText('act.cancelled')}</p>
      <div className={css['buttons']}>
        <Button
          type="primary"
          size="large"
          disabled={!ready}
          loading={act.stage !== undefined}
          onClick={start}
        >
          {t('verifyCard')}
        </Button>
        <Button size="large" onClick={onBack} disabled={act.stage !== undefined}>
          {t('back')}
        </Button>
      </div>
    </div>
  );
}
