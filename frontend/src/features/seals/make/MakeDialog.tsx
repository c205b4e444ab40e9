import { ask } from '@/ui/question';
import { useUnsaved } from '@/ui/unsaved';
import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface MakeDialogProps {
  title: string;
  /** Whether something would be lost by closing. */
  dirty: boolean;
  width?: number;
  onClose: () => void;
  /** @param close as the cross in the corner does */
  children: (close: () => void) => ReactNode;
}

/** The window of a form that ends with the card; closing it with unsaved input asks first (SEL-27). */
export function MakeDialog({ title, dirty, width = 1040, onClose, children }: MakeDialogProps) {
  const { t } = useTranslation();
  useUnsaved(dirty, title);
  const close = async () => {
    const leaves =
      !dirty ||
      (await ask({
        title: t('unsavedTitle'),
        text: t('unsavedText', { list: title }),
        confirm: t('leave'),
        cancel: t('goOnTyping'),
      }));
    if (leaves) onClose();
  };
  return (
    <Modal
      open
      title={title}
      footer={null}
      onCancel={() => void close()}
      mask={{ closable: false }}
      width={width}
      destroyOnHidden
    >
      {children(() => void close())}
    </Modal>
  );
}
