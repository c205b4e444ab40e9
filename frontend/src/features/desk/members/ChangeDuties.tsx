import { useErrorText } from '@/api/errorText';
import type { Duty, StaffMember } from '@/api/schemas';
import { useStaffDesk } from '@/api/staff';
import { notices } from '@/ui/notices';
import { Alert, Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Members.module.css';

const DUTIES = [
  'RECOVERY_REVIEWER',
  'REVIEWER_INF',
  'SUPERVISOR',
  'ACCOUNT_DESK',
  'CATALOGUE_ADMIN',
  'STAFF_ADMIN',
  'AUDITOR',
] as const satisfies readonly Duty[];
/** Duties with items that need two persons (spec 27 table 2.4). */
const WITH_SECOND: readonly Duty[] = ['RECOVERY_REVIEWER', 'REVIEWER_INF'];

interface ChangeDutiesProps {
  member: StaffMember;
  onClose: () => void;
}

/** Proposes to give or take a duty; it counts once another administrator agrees. */
export function ChangeDuties({ member, onClose }: ChangeDutiesProps) {
  const { t } = useTranslation('desk');
  const common = useTranslation().t;
  const desk = useStaffDesk();
  const errorText = useErrorText();
  const [duty, setDuty] = useState<Duty>(DUTIES[0]);
  const [mayConfirm, setMayConfirm] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);
  const has = member.duties.includes(duty);
  const confirms = member.confirms.includes(duty);

  const propose = async (withdraw: boolean) => {
    setBusy(true);
    setTrouble(undefined);
    try {
      await desk.propose(member.staffId, { duty, withdraw, mayConfirm: !withdraw && mayConfirm });
      notices.success(t('proposed'));
      onClose();
    } catch (error) {
      setTrouble(errorText(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t('dutiesOf', { name: member.name })}
      footer={null}
      onCancel={onClose}
      width={460}
      destroyOnHidden
    >
      <div className={css['dialog']}>
        <label className={css['select']}>
          <span>{t('duty')}</span>
          <select
            className="plain-control"
            value={duty}
            onChange={({ target }) => setDuty(target.value as Duty)}
          >
            {DUTIES.map((one) => (
              <option key={one} value={one}>
                {t(`duty_${one}`)}
              </option>
            ))}
          </select>
        </label>
        {WITH_SECOND.includes(duty) && (
          <Checkbox checked={mayConfirm} onChange={({ target }) => setMayConfirm(target.checked)}>
            {t('mayConfirm')}
          </Checkbox>
        )}
        <p className={css['text']}>{t(has ? (confirms ? 'hasWithConfirm' : 'has') : 'hasNot')}</p>
        {trouble && <Alert type="error" title={trouble} showIcon role="alert" />}
        <div className={css['actions']}>
          <Button onClick={onClose}>{common('cancel')}</Button>
          {has && (
            <Button danger loading={busy} onClick={() => void propose(true)}>
              {t('proposeWithdrawal')}
            </Button>
          )}
          {(!has || confirms !== mayConfirm) && (
            <Button type="primary" loading={busy} onClick={() => void propose(false)}>
              {t('proposeGrant')}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}
