import { allPassed } from '@/agent/checks';
import { CardReady } from '@/agent/ui/CardReady';
import { Finding } from '@/agent/ui/Finding';
import { Progress } from '@/agent/ui/Progress';
import { useCardAct } from '@/agent/useCardAct';
import { useCardChecks } from '@/agent/useCardChecks';
import { confirmPreparation } from '@/api/seals';
import type { SealPreparation } from '@/api/sealTypes';
import { Facts, type Fact } from '@/ui/Facts';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import css from '../Seals.module.css';

interface ConfirmStepProps {
  prepared: SealPreparation;
  again: () => Promise<SealPreparation>;
  /** As it will be kept. */
  picture: string;
  facts: readonly (Fact | false | undefined)[];
  onMade: () => void;
  onBack: () => void;
}

/** A challenge that ends sooner would end under the window of the agent. */
const LEAST_MILLIS = 60_000;

/** SEL-05: what will be signed, and the legal card that signs it. */
export function ConfirmStep({ prepared, again, picture, facts, onMade, onBack }: ConfirmStepProps) {
  const { t } = useTranslation('seals');
  const agentText = useTranslation('agent').t;
  const checks = useCardChecks();
  const act = useCardAct();
  const ready = allPassed(checks.checks);
  const heading = useRef<HTMLHeadingElement>(null);
  const used = useRef(new Set<string>());
  const current = useRef(prepared);

  useEffect(() => heading.current?.focus(), []);

  /** The one on show, unless it was handed in already or will soon be forgotten. */
  const challenge = async () => {
    const { preparationId, challenge: known } = current.current;
    const isFresh = Date.parse(known.expiresAt) - Date.now() > LEAST_MILLIS;
    if (used.current.has(preparationId) || !isFresh) current.current = await again();
    return current.current.challenge;
  };
  const start = () =>
    void act.run(
      'seal',
      async (token) => {
        const { preparationId } = current.current;
        used.current.add(preparationId);
        await confirmPreparation(preparationId, token);
        onMade();
      },
      checks.chosen,
      challenge,
    );
  return (
    <section className={css['dialog']} aria-label={t('confirmTitle')}>
      <div>
        <h3 ref={heading} tabIndex={-1} className={css['stepTitle']}>
          {t('confirmTitle')}
        </h3>
        <p className={css['soft']}>{t('confirmText')}</p>
      </div>
      <div className={css['confirm']}>
        <span className={css['ground']}>
          <img src={picture} alt={t('pictureOf', { name: prepared.content.name })} />
        </span>
        <Facts
          facts={[
            ...facts,
            { label: t('organisation'), value: prepared.content.organisation },
            {
              label: t('contentDigest'),
              value: <span className={css['digest']}>{prepared.content.digest}</span>,
            },
          ]}
        />
      </div>
      <CardReady checks={checks} purpose="seal" />
      <Finding agent={checks.agent} error={act.error} onRetry={ready ? start : undefined} />
      <Progress stage={act.stage} onCancel={act.cancel} />
      <p role="status">{act.cancelled && agentText('act.cancelled')}</p>
      <div className={css['dialogButtons']}>
        <Button disabled={act.stage !== undefined} onClick={onBack}>
          {t('backToForm')}
        </Button>
        <Button type="primary" disabled={!ready} loading={act.stage !== undefined} onClick={start}>
          {t('confirmGo')}
        </Button>
      </div>
    </section>
  );
}
