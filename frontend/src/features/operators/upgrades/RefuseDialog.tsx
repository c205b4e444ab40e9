import { ApiProblem } from '@/api/problem';
import type { UpgradeApplication } from '@/api/schemas';
import { useUpgradeActs } from '@/api/upgrades';
import { AreaField } from '@/ui/form/fields';
import { FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { clean, useForm } from '@/ui/form/useForm';
import { notices } from '@/ui/notices';
import { required } from '@/ui/rules/fault';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Upgrades.module.css';

interface RefuseDialogProps {
  application: UpgradeApplication;
  onClose: () => void;
}

/** OPR-40: the individual is told the reason. */
export function RefuseDialog({ application, onClose }: RefuseDialogProps) {
  const { t } = useTranslation('operators');
  const common = useTranslation().t;
  const acts = useUpgradeActs();
  const [refusal, setRefusal] = useState<unknown>();
  const { upgradeId, name = '—' } = application;
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }) => clean<{ reason: string }>({ reason: required()(reason) }),
    send: async ({ reason }) => {
      setRefusal(undefined);
      try {
        await acts.refuse(upgradeId, reason.trim());
        notices.success(t('refused', { name }));
        onClose();
      } catch (error) {
        if (error instanceof ApiProblem && error.hasFieldFaults) form.refuse(error.fieldFaults);
        else setRefusal(error);
      }
    },
  });
  return (
    <Modal
      open
      title={t('refuseTitle', { name })}
      footer={null}
      onCancel={onClose}
      width={460}
      destroyOnHidden
    >
      <FormBody form={form} label={t('refuseTitle', { name })} narrow>
        <AreaField
          form={form}
          name="reason"
          label={t('reason')}
          required
          hint={t('reasonHint')}
          maxLength={200}
        />
        <FormFault error={refusal} />
        <div className={css['buttons']}>
          <Button onClick={onClose} disabled={form.pending}>
            {common('cancel')}
          </Button>
          <Button type="primary" danger htmlType="submit" loading={form.pending}>
            {t('refuse')}
          </Button>
        </div>
      </FormBody>
    </Modal>
  );
}
