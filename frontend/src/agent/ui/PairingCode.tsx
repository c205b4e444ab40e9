import { useTranslation } from 'react-i18next';
import type { AgentState } from '../state';
import css from './PairingCode.module.css';

/** The six digits to compare while the agent asks (B.4 of its protocol). */
export function PairingCode({ state }: { state: AgentState }) {
  const { t } = useTranslation('agent');
  if (state.phase !== 'pairing') return null;
  return (
    <section className={css['pairing']} aria-label={t('pairing.title')} role="status">
      <p>{state.code ? t('pairing.text') : t('pairing.waiting')}</p>
      {state.code && (
        <p className={css['code']}>
          <span className="visually-hidden">{t('pairing.code')} </span>
          {state.code.slice(0, 3)} {state.code.slice(3)}
        </p>
      )}
    </section>
  );
}
