import { FormBody } from '@/ui/form/FormBody';
import { TextField } from '@/ui/form/fields';
import { useForm, type Faults } from '@/ui/form/useForm';
import { fault } from '@/ui/rules/fault';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import css from '../RevealDialog.module.css';

interface Values {
  username: string;
}

const check = ({ username }: Values): Faults<Values> =>
  username.trim() === '' ? { username: fault('REQUIRED') } : {};

/** Which operator is to be the next administrator; whether the name is right is told after the proof. */
export function NomineeDialog({
  onChosen,
  onClose,
}: {
  onChosen: (username: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('changeOver');
  const common = useTranslation().t;
  const form = useForm<Values>({
    initial: { username: '' },
    check,
    send: ({ username }) => {
      onChosen(username.trim());
      return Promise.resolve();
    },
  });
  return (
    <Modal open title={t('handOver')} footer={null} onCancel={onClose} width={420} destroyOnHidden>
      <p className={css['text']}>{t('nomineeText')}</p>
      <FormBody form={form} label={t('handOver')} narrow>
        <TextField form={form} name="username" label={t('nominee')} required autoComplete="off" autoFocus />
        <div className={css['actions']}>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="primary" htmlType="submit">
            {t('next')}
          </Button>
        </div>
      </FormBody>
    </Modal>
  );
}
