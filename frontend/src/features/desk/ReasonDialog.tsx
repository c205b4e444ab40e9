import { ApiProblem } from '@/api/problem';
import { AreaField } from '@/ui/form/fields';
import { FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { clean, useForm } from '@/ui/form/useForm';
import { required } from '@/ui/rules/fault';
import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './ReasonDialog.module.css';

interface ReasonDialogProps {
  title: string;
  /** What the text is, e.g. a reason. */
  label: string;
  confirm: string;
  /** Says what follows, and may hold a further field. */
  children?: ReactNode;
  /** Closes the dialog by itself when it worked. */
  onSend: (text: string) => Promise<void>;
  onClose: () => void;
}

const LONGEST = 500;

/** Something that needs a text, which is recorded. */
export function ReasonDialog({ title, label, confirm, children, onSend, onClose }: ReasonDialogProps) {
  const common = useTranslation().t;
  const [refusal, setRefusal] = useState<unknown>();
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }) => clean<{ reason: string }>({ reason: required()(reason) }),
    send: async ({ reason }) => {
      setRefusal(undefined);
      try {
        await onSend(reason.trim());
      } catch (error) {
        const [fault] = error instanceof ApiProblem ? Object.values(error.fieldFaults) : [];
        if (fault) form.refuse({ reason: fault });
        else setRefusal(error);
      }
    },
  });
  return (
    <Modal open title={title} footer={null} onCancel={onClose} width={460} destroyOnHidden>
      <FormBody form={form} label={title} narrow>
        {children}
        <AreaField form={form} name="reason" label={label} required maxLength={LONGEST} />
        <FormFault error={refusal} />
        <div className={css['actions']}>
          <Button onClick={onClose} disabled={form.pending}>
            {common('cancel')}
          </Button>
          <Button type="primary" htmlType="submit" loading={form.pending}>
            {confirm}
          </Button>
        </div>
      </FormBody>
    </Modal>
  );
}
