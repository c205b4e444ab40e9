import { ApiProblem } from '@/api/problem';
import type { StaffMember } from '@/api/schemas';
import { useStaffDesk } from '@/api/staff';
import { AreaField } from '@/ui/form/fields';
import { FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { clean, useForm } from '@/ui/form/useForm';
import { fault } from '@/ui/rules/fault';
import { isOrgCode } from '@/ui/rules/numbers';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Members.module.css';

interface RelationsProps {
  member: StaffMember;
  onClose: () => void;
}

const codesOf = (text: string) =>
  text
    .toUpperCase()
    .split(/[\s,，、;；]+/)
    .map((code) => code.replaceAll('-', ''))
    .filter(Boolean);

/** Organisations whose tasks the member must leave to others (RVW-04). */
export function Relations({ member, onClose }: RelationsProps) {
  const { t } = useTranslation('desk');
  const common = useTranslation().t;
  const desk = useStaffDesk();
  const [refusal, setRefusal] = useState<unknown>();
  const form = useForm({
    initial: { orgCodes: member.relatedOrgs.join('\n') },
    check: ({ orgCodes }) =>
      clean<{ orgCodes: string }>({
        orgCodes: codesOf(orgCodes).every(isOrgCode) ? undefined : fault('ORG_CODE_INVALID'),
      }),
    send: async ({ orgCodes }) => {
      setRefusal(undefined);
      try {
        await desk.relate(member.staffId, codesOf(orgCodes));
        onClose();
      } catch (error) {
        const [wrong] = error instanceof ApiProblem ? Object.values(error.fieldFaults) : [];
        if (wrong) form.refuse({ orgCodes: wrong });
        else setRefusal(error);
      }
    },
  });
  return (
    <Modal
      open
      title={t('relationsOf', { name: member.name })}
      footer={null}
      onCancel={onClose}
      width={460}
      destroyOnHidden
    >
      <p className={css['text']}>{t('relationsText')}</p>
      <FormBody form={form} label={t('relations')} narrow>
        <AreaField
          form={form}
          name="orgCodes"
          label={t('orgCodes')}
          hint={t('orgCodesHint')}
          maxLength={1000}
        />
        <FormFault error={refusal} />
        <div className={css['actions']}>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={form.pending}>
            {t('save')}
          </Button>
        </div>
      </FormBody>
    </Modal>
  );
}
