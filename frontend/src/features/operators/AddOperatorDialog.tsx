import { useOperatorActs } from '@/api/operators';
import { ApiProblem } from '@/api/problem';
import { FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { useForm } from '@/ui/form/useForm';
import { InitialPassword, type Made } from '@/ui/InitialPassword';
import { notices } from '@/ui/notices';
import { useUnsaved } from '@/ui/unsaved';
import { InfoCircleOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OperatorFields } from './OperatorFields';
import { checkOperator, newOperator, NOTHING, type OperatorValues } from './operatorRules';
import css from './OperatorsPage.module.css';

interface AddOperatorDialogProps {
  /** Whether all new operators begin with the same password, which then needs no showing (GEN-21). */
  fixedPassword: boolean | undefined;
  onClose: () => void;
}

/** OPR-07 to OPR-11: an operator without card, and the password it signs in with first. */
export function AddOperatorDialog({ fixedPassword, onClose }: AddOperatorDialogProps) {
  const { t } = useTranslation('operators');
  const common = useTranslation().t;
  const acts = useOperatorActs();
  const [refusal, setRefusal] = useState<unknown>();
  const [made, setMade] = useState<Made>();
  const form = useForm<OperatorValues>({
    initial: NOTHING,
    check: (values) => checkOperator(values),
    send: async (values) => {
      setRefusal(undefined);
      try {
        const created = await acts.create(newOperator(values));
        if (fixedPassword) {
          notices.success(t('made', { username: created.username }));
          onClose();
        } else setMade(created);
      } catch (error) {
        if (error instanceof ApiProblem && error.hasFieldFaults) form.refuse(error.fieldFaults);
        else setRefusal(error);
      }
    },
  });
  useUnsaved(form.dirty && !made, t('add'));
  if (made) return <InitialPassword made={made} onClose={onClose} />;
  return (
    <Modal
      open
      title={t('addTitle')}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      width={600}
      destroyOnHidden
    >
      <FormBody form={form} label={t('addTitle')}>
        <OperatorFields form={form} />
        <p className={css['tip']}>
          <InfoCircleOutlined aria-hidden="true" /> {fixedPassword ? t('fixedPasswordTip') : t('passwordTip')}
        </p>
        <FormFault error={refusal} />
        <div className={css['dialogButtons']}>
          <Button onClick={onClose} disabled={form.pending}>
            {common('cancel')}
          </Button>
          <Button type="primary" htmlType="submit" loading={form.pending}>
            {t('save')}
          </Button>
        </div>
      </FormBody>
    </Modal>
  );
}
