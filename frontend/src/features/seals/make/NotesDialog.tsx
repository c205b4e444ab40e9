import type { ScanOf } from '@/api/seals';
import { Button, Modal } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import css from '../Seals.module.css';

const SEAL = ['colour', 'place', 'scanner'] as const;
const SIGNATURE = ['pen', 'sheet', 'fit', 'clean'] as const;

type Note = (typeof SEAL)[number] | (typeof SIGNATURE)[number];

/** SEL-34, SEL-37, SEL-44, SEL-48: lies over the window until it is closed. */
export function NotesDialog({ of, onClose }: { of: ScanOf; onClose: () => void }) {
  const { t } = useTranslation('seals');
  const common = useTranslation().t;
  const closing = useRef<HTMLButtonElement>(null);
  const notes: readonly Note[] = of === 'seal' ? SEAL : SIGNATURE;
  return (
    <Modal
      open
      title={t('notes')}
      onCancel={onClose}
      // Over another dialog Ant Design would begin with the cross in the corner.
      afterOpenChange={(shown) => shown && closing.current?.focus()}
      mask={{ closable: false }}
      width={560}
      footer={
        <Button ref={closing} type="primary" onClick={onClose}>
          {common('close')}
        </Button>
      }
    >
      <p className={css['soft']}>{t(of === 'seal' ? 'notesText' : 'notesTextSignature')}</p>
      <ol className={css['numbered']}>
        {notes.map((note) => (
          <li key={note}>
            <strong>{t(`note_${note}`)}</strong> {t(`noteText_${note}`)}
          </li>
        ))}
      </ol>
    </Modal>
  );
}
