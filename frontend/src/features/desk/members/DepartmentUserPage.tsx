import { ApiProblem } from '@/api/problem';
import { createDepartmentUser } from '@/api/staff';
import { TextField } from '@/ui/form/fields';
import { FormActions, FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { clean, useForm } from '@/ui/form/useForm';
import { PageHeading } from '@/ui/heading';
import { InitialPassword, type Made } from '@/ui/InitialPassword';
import { Panel } from '@/ui/Panel';
import { required } from '@/ui/rules/fault';
import { email, mobile, personName, username } from '@/ui/rules/fields';
import { useUnsaved } from '@/ui/unsaved';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Members.module.css';

const EMPTY = { username: '', name: '', department: '', mobile: '', email: '' };
type Values = typeof EMPTY;

/** Accounts of department users are made by staff (GEN-15). */
export function DepartmentUserPage() {
  const { t } = useTranslation('desk');
  const label = useTranslation('labels').t;
  const [refusal, setRefusal] = useState<unknown>();
  const [made, setMade] = useState<Made>();
  const form = useForm<Values>({
    initial: EMPTY,
    check: (values) =>
      clean<Values>({
        username: required(username)(values.username),
        name: required(personName)(values.name),
        department: required()(values.department),
        mobile: required(mobile)(values.mobile),
        email: required(email)(values.email),
      }),
    send: async (values) => {
      setRefusal(undefined);
      const body = Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, value.trim()]),
      ) as Values;
      try {
        const { initialPassword } = await createDepartmentUser(body);
        setMade({ username: body.username, initialPassword });
      } catch (error) {
        if (error instanceof ApiProblem && error.hasFieldFaults) form.refuse(error.fieldFaults);
        else setRefusal(error);
      }
    },
  });
  useUnsaved(form.dirty, t('departmentUser'));
  return (
    <div className={css['page']}>
      <PageHeading title={t('departmentUser')} className="page-title" />
      <Panel title={t('newDepartmentUser')}>
        <p className={css['text']}>{t('departmentUserText')}</p>
        <FormBody form={form} label={t('departmentUser')}>
          <TextField
            form={form}
            name="username"
            label={label('username')}
            required
            maxLength={30}
            hint={t('usernameHint')}
          />
          <TextField form={form} name="name" label={label('name')} required maxLength={50} />
          <TextField form={form} name="department" label={t('departmentName')} required maxLength={100} />
          <TextField
            form={form}
            name="mobile"
            label={label('mobile')}
            required
            inputMode="tel"
            maxLength={11}
            hint={t('departmentMobileHint')}
          />
          <TextField
            form={form}
            name="email"
            label={label('email')}
            required
            inputMode="email"
            maxLength={100}
          />
          <FormActions fault={<FormFault error={refusal} />}>
            <Button type="primary" htmlType="submit" size="large" loading={form.pending}>
              {t('create')}
            </Button>
          </FormActions>
        </FormBody>
      </Panel>
      {made && (
        <InitialPassword
          made={made}
          onClose={() => {
            form.setMany(EMPTY);
            setMade(undefined);
          }}
        />
      )}
    </div>
  );
}
