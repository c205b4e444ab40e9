import { useErrorText } from '@/api/errorText';
import { useMembers } from '@/api/staff';
import { PageHeading } from '@/ui/heading';
import { InitialPassword, type Made } from '@/ui/InitialPassword';
import { Failed, Loading } from '@/ui/states';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Member } from './Member';
import css from './Members.module.css';
import { NewMember } from './NewMember';

/** Members of the staff, their duties, and what waits for a second administrator (RVW-05). */
export function MembersPage() {
  const { t } = useTranslation('desk');
  const { data: members, error, refetch } = useMembers();
  const errorText = useErrorText();
  const [creating, setCreating] = useState(false);
  const [made, setMade] = useState<Made>();
  return (
    <div className={css['page']}>
      <div className={css['top']}>
        <PageHeading title={t('members')} className="page-title" />
        <Button type="primary" onClick={() => setCreating(true)}>
          {t('newMember')}
        </Button>
      </div>
      <p className={css['text']}>{t('twoAdministrators')}</p>
      {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
      {!error && !members && <Loading rows={8} />}
      <ul className={css['members']}>
        {members?.map((member) => (
          <Member key={member.staffId} member={member} />
        ))}
      </ul>
      {creating && (
        <NewMember
          onMade={(who) => {
            setCreating(false);
            setMade(who);
          }}
          onClose={() => setCreating(false)}
        />
      )}
      {made && <InitialPassword made={made} onClose={() => setMade(undefined)} />}
    </div>
  );
}
