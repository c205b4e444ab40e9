import { ask } from '@/ui/question';
import { useUnsaved } from '@/ui/unsaved';
import { Button, Modal } from 'antd';
import type { ReactNode, SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FormBody } from './FormBody';
import css from './FormDialog.module.css';

interface FormDialogProps {
  title: string;
  /** What the dialog is for, or what to mind. */
  text?: ReactNode;
  form: {
    dirty: boolean;
    pending: boolean;
    onSubmit: (event: SyntheticEvent) => void;
    attach: (element: HTMLFormElement | null) => void;
  };
  /** The word on the button that sends. */
  confirm: string;
  width?: number;
  /** Where sending needs something that is not there yet. */
  disabled?: boolean;
  /** Stands at the left of the buttons. */
  aside?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** A form in a dialog: Enter sends, Esc and Cancel ask before typed input is lost (spec 11 table 2.2). */
export function FormDialog(props: FormDialogProps) {
  const { title, text, form, confirm, width = 520, disabled, aside, onClose, children } = props;
  const { t } = useTranslation();
  useUnsaved(form.dirty, title);
  const close = async () => {
    const leaves =
      !form.dirty ||
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
      {text && <div className={css['text']}>{text}</div>}
      <FormBody form={form} label={title}>
        <div className={css['fields']}>{children}</div>
        <div className={css['actions']}>
          {aside && <div className={css['aside']}>{aside}</div>}
          <Button onClick={() => void close()}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={form.pending} disabled={disabled ?? false}>
            {confirm}
          </Button>
        </div>
      </FormBody>
    </Modal>
  );
}
