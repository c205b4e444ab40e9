import { useTranslation } from 'react-i18next';
import { allPassed, firstMissing } from '../checks';
import { AgentFault } from '../fault';
import { useCardChecks } from '../useCardChecks';
import { usePairing } from '../usePairing';
import css from './CardReady.module.css';
import { CheckSteps } from './CheckSteps';
import { Finding } from './Finding';
import { PairingCode } from './PairingCode';

interface CardReadyProps {
  checks: ReturnType<typeof useCardChecks>;
  steps: readonly [reader: string, card: string, password: string];
}

/** Everything a card action needs, checked in its order; the first missing item with its remedy (CRD-20, SGN-24). */
export function CardReady({ checks: { agent, state, checks }, steps }: CardReadyProps) {
  const pairing = usePairing(agent);
  const missing = firstMissing(checks);
  const busyPairing = state.phase === 'pairing';
  return (
    <div className={css['ready']}>
      <CheckSteps checks={checks} state={state} steps={steps} />
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
      {allPassed(checks) && <Tokens state={state} />}
    </div>
  );
}

/** CRD-30: with several cards the agent asks; here stands what it will offer. */
function Tokens({ state }: { state: ReturnType<typeof useCardChecks>['state'] }) {
  const { t } = useTranslation('agent');
  if (state.phase !== 'ready') return null;
  const { tokens } = state.snapshot;
  return (
    <div className={css['tokens']}>
      {tokens.length > 1 && <p>{t('several', { n: tokens.length })}</p>}
      <ul>
        {tokens.map((token) => (
          <li key={token.id}>
            <strong>{token.label}</strong>
            {token.serial && <span className={css['serial']}>{token.serial}</span>}
            {token.trial && <span className={css['mark']}>{t('trialKey')}</span>}
            {token.pin.state === 'last' ? (
              <span className={css['warn']}>{t('pinLast')}</span>
            ) : (
              token.pin.state === 'low' &&
              token.pin.triesLeft !== undefined && (
                <span className={css['warn']}>{t('pinLeft', { n: token.pin.triesLeft })}</span>
              )
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
