import { allPassed } from '@/agent/checks';
import { CardReady } from '@/agent/ui/CardReady';
import { Progress } from '@/agent/ui/Progress';
import { useCardChecks } from '@/agent/useCardChecks';
import type { SealChoice, SealingDocument } from '@/api/sealingTypes';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { positionOf } from '../place/places';
import sheet from '../Sealing.module.css';
import { StepHead } from '../StepHead';
import type { Sealing } from '../useSealing';
import { ActFinding } from './ActFinding';
import { kindOf, KindField } from './KindField';
import { Summary } from './Summary';
import { useSealingAct } from './useSealingAct';

interface ConfirmStepProps {
  sealing: Sealing;
  document: SealingDocument;
  seal: SealChoice;
}

const KIND = /^[A-Z0-9_]{1,40}$/;

/** SEL-55: what is sealed, then the card. */
export function ConfirmStep({ sealing, document, seal }: ConfirmStepProps) {
  const { t } = useTranslation('sealing');
  const agentText = useTranslation('agent').t;
  const checks = useCardChecks();
  const ready = allPassed(checks.checks);
  const { places, documentKind, typeKind, refuse, finish, goTo } = sealing;
  const act = useSealingAct(finish, refuse);
  const kind = kindOf(documentKind);
  const isKind = kind === '' || KIND.test(kind);
  const busy = act.stage !== undefined;
  const start = () => {
    if (!isKind) return;
    act.start({
      documentId: document.documentId,
      sealId: seal.sealId,
      positions: places.all.map(positionOf),
      ...(kind && { documentKind: kind }),
    });
  };
  return (
    <section className={sheet['step']} aria-label={t('step_confirm')}>
      <StepHead title={t('step_confirm')} text={t('confirmText')} />
      <Summary document={document} seal={seal} places={places.all} />
      <KindField value={documentKind} wrong={!isKind} disabled={busy || act.signed} onChange={typeKind} />
      <p className={sheet['soft']}>
        {seal.own ? t('needsOwnCard') : t('needsCardOf', { name: seal.operator })}
      </p>
      {!act.signed && <CardReady checks={checks} />}
      <ActFinding act={act} agent={checks.agent} onRetry={ready || act.signed ? start : undefined} />
      <Progress stage={act.stage} onCancel={act.cancel} />
      <p role="status">{act.cancelled && agentText('act.cancelled')}</p>
      <div className={sheet['buttons']}>
        {/* What the card has signed is handed in first: elsewhere the signature would be lost. */}
        <Button disabled={busy || act.signed} onClick={() => goTo('place')}>
          {t('back')}
        </Button>
        <Button type="primary" disabled={!ready && !act.signed} loading={busy} onClick={start}>
          {act.signed ? t('finish') : t('sealNow')}
        </Button>
      </div>
    </section>
  );
}
