import type { MakingWay } from '@/api/sealTypes';
import { Button, Modal } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import css from '../Seals.module.css';

/** In the order of the window. */
const LINES = {
  STANDARD: [
    'operator',
    'sealName',
    'kind',
    'validity',
    'issuingOrg',
    'preview',
    'note',
    'organisationKey',
    'save',
    'instructions',
    'close',
  ],
  IMAGE: [
    'operator',
    'sealName',
    'kind',
    'validity',
    'scan',
    'verdict',
    'note',
    'organisationKey',
    'save',
    'instructions',
    'notes',
    'close',
  ],
  SIGNATURE: [
    'declarant',
    'scanSignature',
    'verdict',
    'note',
    'saveSignature',
    'instructions',
    'notes',
    'close',
  ],
} as const;

type Line = (typeof LINES)[keyof typeof LINES][number];

interface InstructionsDialogProps {
  of: MakingWay | 'SIGNATURE';
  onClose: () => void;
}

/** SEL-25: every field and button of the window, numbered. */
export function InstructionsDialog({ of, onClose }: InstructionsDialogProps) {
  const { t } = useTranslation('seals');
  const common = useTranslation().t;
  const lines: readonly Line[] = LINES[of];
  const closing = useRef<HTMLButtonElement>(null);
  return (
    <Modal
      open
      title={t('instructions')}
      onCancel={onClose}
      afterOpenChange={(shown) => shown && closing.current?.focus()}
      width={640}
      footer={
        <Button ref={closing} type="primary" onClick={onClose}>
          {common('close')}
        </Button>
      }
    >
      <ol className={css['numbered']}>
        {lines.map((line) => (
          <li key={line}>
            <strong>{t(`explain_${line}`)}</strong> {t(`explainText_${line}`)}
          </li>
        ))}
      </ol>
    </Modal>
  );
}
