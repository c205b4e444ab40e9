import { allPassed, firstMissing } from '@/agent/checks';
import { AgentFault } from '@/agent/fault';
import { useAgentText } from '@/agent/useAgentText';
import { useCardChecks } from '@/agent/useCardChecks';
import { CreditCardOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import css from '../Seals.module.css';

/** Whether the card is there, while the form is still being filled in (SEL-24). */
export function CardLine() {
  const { t } = useTranslation('seals');
  const agentText = useAgentText();
  const { checks } = useCardChecks();
  const missing = firstMissing(checks);
  const ready = allPassed(checks);
  return (
    <p className={css['cardLine']} data-ready={ready}>
      <CreditCardOutlined aria-hidden="true" />
      <span role="status">
        {ready && t('cardReady')}
        {missing?.code &&
          t('cardMissing', { what: agentText(new AgentFault(missing.code, missing.params)).text })}
        {!ready && !missing && t('cardChecking')}
      </span>
    </p>
  );
}
