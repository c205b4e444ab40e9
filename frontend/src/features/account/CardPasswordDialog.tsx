import { allPassed } from '@/agent/checks';
import { CardReady } from '@/agent/ui/CardReady';
import { Finding } from '@/agent/ui/Finding';
import { Progress } from '@/agent/ui/Progress';
import { useCardChecks } from '@/agent/useCardChecks';
import { usePinChange } from '@/agent/usePinChange';
import { Choices } from '@/ui/Choices';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './RevealDialog.module.css';

/** CRD-33, CRD-34: old and new card password in the agent's window; the page only says which card. */
export function CardPasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('account');
  const agentText = useTranslation('agent').t;
  const common = useTranslation().t;
  const checks = useCardChecks();
  const pin = usePinChange(checks.agent, onClose);
  const [chosen, setChosen] = useState<string>();
  const tokens = checks.state.phase === 'ready' ? checks.state.snapshot.tokens : [];
  const token = tokens.find(({ id }) => id === chosen) ?? tokens[0];
  // Only the state of the password matters here: also a card without certificate has one.
  const ready = token !== undefined && checks.checks.slice(0, 4).every((check) => check.state === 'passed');
  const start = () => token && pin.start(token.pin.state === 'locked' ? 'unblock' : 'change', token.id);
  return (
    <Modal
      open
      title={t('cardPasswordTitle')}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      width={520}
      destroyOnHidden
    >
      <div className={css['body']}>
        <p>{t('cardPasswordText')}</p>
        {!allPassed(checks.checks) && <CardReady checks={checks} />}
        {tokens.length > 1 && token && (
          <Choices
            label={t('whichCard')}
            at={token.id}
            onChange={setChosen}
            choices={tokens.map(({ id, label, serial }) => ({ key: id, title: label, text: serial }))}
          />
        )}
        <p className={css['text']}>{t('cardPasswordRule')}</p>
        <Finding agent={checks.agent} error={pin.error} onRetry={start} />
        <Progress stage={pin.stage} />
        <div className={css['actions']}>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="primary" disabled={!ready} loading={pin.stage !== undefined} onClick={start}>
            {token?.pin.state === 'locked' ? agentText('remedy.unblock') : agentText('remedy.changePin')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
