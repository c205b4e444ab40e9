import { ApiProblem } from '@/api/problem';
import { useStaffDesk } from '@/api/staff';
import { TextField } from '@/ui/form/fields';
import { FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { clean, useForm } from '@/ui/form/useForm';
import type { Made } from '@/ui/InitialPassword';
import { required } from '@/ui/rules/fault';
import { email, personName, toCapitals, username } from '@/ui/rules/fields';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Members.module.css';

interface Values {
  username: string;
  name: string;
  document: string;
  email: string;
}

interface NewMemberProps {
  onMade: (made: Made) => void;
  onClose: () => void;
}

/** An account for a new member, without any duty yet. */
export function NewMember({ onMade, onClose }: NewMemberProps) {
  const { t } = useTranslation('desk');
  const common = useTranslation().t;
  const label = useTranslation('labels').t;
  const desk = useStaffDesk();
  const [refusal, setRefusal] = useState<unknown>();
  const form = useForm<Values>({
    initial: { username: '', name: '', document: '', email: '' },
    check: (values) =>
      clean<Values>({
        username: required(username)(values.username),
        name: required(personName)(values.name),
        document: required()(values.document),
        email: values.email.trim() === '' ? undefined : email(values.email.trim()),
      }),
    send: async (values) => {
      setRefusal(undefined);
      try {
        const { initialPassword } = await desk.create({
          username: values.username.trim(),
          name: values.name.trim(),
          document: toCapitals(values.document),
          ...(values.email.trim() && { email: values.email.trim() }),
        });
        onMade({ username: values.username.trim(), initialPassword });
      } catch (error) {
        if (error instanceof ApiProblem && error.hasFieldFaults) form.refuse(error.fieldFaults);
        else setRefusal(error);
      }
    },
  });
  return (
    <Modal open title={t('newMember')} footer={null} onCancel={onClose} width={460} destroyOnHidden>
      <FormBody form={form} label={t('newMember')} narrow>
        <TextField
          form={form}
          name="username"
          label={label('username')}
          required
          autoFocus
          maxLength={30}
          hint={t('usernameHint')}
        />
        <TextField form={form} name="name" label={label('name')} required maxLength={50} />
        <TextField
          form={form}
          name="document"
          label={t('document')}
          required
          maxLength={30}
          hint={t('documentHint')}
        />
        <TextField
          form={form}
          name="email"
          label={label('email')}
          inputMode="email"
          maxLength={100}
          hint={t('emailHint')}
        />
        <FormFault error={refusal} />
        <div className={css['actions']}>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={form.pending}>
            {t('create')}
          </Button>
        </div>
      </FormBody>
    </Modal>
  );
}
