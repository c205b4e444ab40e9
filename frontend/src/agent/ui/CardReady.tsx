import { Choices } from '@/ui/Choices';
import { useTranslation } from 'react-i18next';
import type { AgentState } from '../state';
import { allPassed, firstMissing } from '../checks';
import { AgentFault } from '../fault';
import type { CardChecks } from '../useCardChecks';
import { usePairing } from '../usePairing';
import type { CardPurpose, Token } from '../wire';
import css from './CardReady.module.css';
import { CheckSteps } from './CheckSteps';
import { Finding } from './Finding';
import { PairingCode } from './PairingCode';

interface CardReadyProps {
  checks: CardChecks;
  purpose?: CardPurpose;
}

/** Everything a card action needs, checked in its order; the first missing item with its remedy (CRD-20, SGN-24). */
export function CardReady({ checks: { agent, state, checks, chosen, choose }, purpose }: CardReadyProps) {
  const { t } = useTranslation('agent');
  const pairing = usePairing(agent);
  const missing = firstMissing(checks);
  const busyPairing = state.phase === 'pairing';
  return (
    <div className={css['ready']}>
      <CheckSteps
        checks={checks}
        state={state}
        steps={[t('steps.reader'), t('steps.card'), t('steps.password')]}
        purpose={purpose}
      />
      <PairingCode state={state} />
      {missing?.code && !busyPairing && pairing.error === undefined && (
        <Finding
          agent={agent}
          error={new AgentFault(missing.code, missing.params)}
          onPair={pairing.pair}
          calm
        />
      )}
      {!busyPairing && (
        <Finding agent={agent} error={pairing.error} onPair={pairing.pair} onRetry={pairing.pair} />
      )}
      {allPassed(checks) && <Tokens state={state} chosen={chosen} onChoose={choose} />}
    </div>
  );
}

interface TokensProps {
  state: AgentState;
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

/** CRD-30: which of several cards; the agent's window names whose it is and has the last word. */
function Tokens({ state, chosen, onChoose }: TokensProps) {
  const { t } = useTranslation('agent');
  if (state.phase !== 'ready') return null;
  const { tokens } = state.snapshot;
  const choices = tokens.map((token) => ({
    key: token.id,
    title: token.label,
    text: <TokenNote token={token} />,
  }));
  return tokens.length > 1 ? (
    <div className={css['tokens']}>
      <p>{t('several', { n: tokens.length })}</p>
      <Choices
        label={t('several', { n: tokens.length })}
        choices={choices}
        at={chosen ?? ''}
        onChange={onChoose}
      />
    </div>
  ) : (
    <p className={css['one']}>
      <strong>{tokens[0]?.label}</strong> {tokens[0] && <TokenNote token={tokens[0]} />}
    </p>
  );
}

function TokenNote({ token: { serial, trial, pin } }: { token: Token }) {
  const { t } = useTranslation('agent');
  return (
    <span className={css['notes']}>
      {serial && <span className={css['serial']}>{serial}</span>}
      {trial && <span className={css['mark']}>{t('trialKey')}</span>}
      {pin.state === 'last' ? (
        <span className={css['warn']}>{t('pinLast')}</span>
      ) : (
        pin.state === 'low' &&
        pin.triesLeft !== undefined && (
          <span className={css['warn']}>{t('pinLeft', { n: pin.triesLeft })}</span>
        )
      )}
    </span>
  );
}
