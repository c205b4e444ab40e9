import type { CardPurpose, CardToken } from '@/api/cardTypes';
import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { allPassed } from '../checks';
import { useCardAct } from '../useCardAct';
import { useCardChecks } from '../useCardChecks';
import css from './CardActDialog.module.css';
import { CardReady } from './CardReady';
import { Finding } from './Finding';
import { Progress } from './Progress';

interface CardActDialogProps {
  title: string;
  purpose: CardPurpose;
  /** What is going to happen. */
  children?: ReactNode;
  /** The button's word for it. */
  confirm: string;
  danger?: boolean;
  /** Hands the signed token to the server; what it throws is shown here. */
  onToken: (token: CardToken) => Promise<void>;
  onClose: () => void;
  /** Where to go on from a refusal. */
  linksFor?: (error: unknown) => ReactNode;
}

/** One card action in a dialog: what it needs, the button, its progress, its end. */
export function CardActDialog(props: CardActDialogProps) {
  const { title, purpose, children, confirm, danger, onToken, onClose, linksFor } = props;
  const { t } = useTranslation('agent');
  const checks = useCardChecks();
  const act = useCardAct();
  const ready = allPassed(checks.checks);
  const start = () => void act.run(purpose, onToken, checks.chosen);
  const close = () => {
    act.cancel();
    onClose();
  };
  return (
    <Modal
      open
      title={title}
      footer={null}
      onCancel={close}
      mask={{ closable: false }}
      width={520}
      destroyOnHidden
    >
      <div className={css['body']}>
        {children}
        <CardReady checks={checks} purpose={purpose} />
        <Finding
          agent={checks.agent}
          error={act.error}
          onRetry={ready ? start : undefined}
          links={linksFor?.(act.error)}
        />
        <Progress stage={act.stage} onCancel={act.cancel} />
        {act.cancelled && <p role="status">{t('act.cancelled')}</p>}
        <div className={css['actions']}>
          <Button onClick={close} autoFocus={danger ?? false}>
            {t('act.cancel')}
          </Button>
          <Button
            type="primary"
            danger={danger ?? false}
            disabled={!ready}
            loading={act.stage !== undefined}
            onClick={start}
          >
            {confirm}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
