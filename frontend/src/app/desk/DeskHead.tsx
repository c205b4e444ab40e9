import { useErrorText } from '@/api/errorText';
import type { Duty, StaffSession } from '@/api/schemas';
import { useStaffActs } from '@/api/staffSession';
import { notices } from '@/ui/notices';
import { useTranslation } from 'react-i18next';
import { NavLink, useNavigate } from 'react-router';
import { paths } from '../paths';
import head from '../shell/head.module.css';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { useLeaveUnsaved } from '../session/useLeaveUnsaved';
import css from './DeskLayout.module.css';

/** What a duty opens (spec 27 table 2.1); the server decides, this only spares useless doors. */
const DOORS: readonly {
  key: 'tasks' | 'members' | 'departmentUsers' | 'settings' | 'trail';
  to: string;
  for: Duty[];
}[] = [
  { key: 'tasks', to: paths.desk(), for: ['RECOVERY_REVIEWER', 'REVIEWER_INF', 'SUPERVISOR'] },
  { key: 'departmentUsers', to: paths.deskDepartmentUsers(), for: ['ACCOUNT_DESK'] },
  { key: 'settings', to: paths.deskSettings(), for: ['CATALOGUE_ADMIN'] },
  { key: 'members', to: paths.deskMembers(), for: ['STAFF_ADMIN'] },
  { key: 'trail', to: paths.deskTrail(), for: ['AUDITOR'] },
];

export function DeskHead({ session }: { session: StaffSession | undefined }) {
  const { t } = useTranslation('desk');
  const common = useTranslation().t;
  const { signOut } = useStaffActs();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const leaveUnsaved = useLeaveUnsaved();
  const leave = async () => {
    if (!(await leaveUnsaved(common('signOut')))) return;
    try {
      await signOut();
      await navigate(paths.desk(), { replace: true });
    } catch (error) {
      notices.error(errorText(error));
    }
  };
  return (
    <header className={head['head']}>
      <NavLink to={paths.desk()} className={head['brand']} aria-label={t('toDesk')} end>
        <img src="/favicon.svg" alt="" width="28" height="28" />
        <span>{t('desk')}</span>
      </NavLink>
      {session && (
        <nav className={css['doors']} aria-label={t('doors')}>
          {DOORS.filter((door) => door.for.some((duty) => session.duties.includes(duty))).map(
            ({ key, to }) => (
              <NavLink key={key} to={to} end={to === paths.desk()}>
                {t(`door_${key}`)}
              </NavLink>
            ),
          )}
        </nav>
      )}
      <div className={head['nav']}>
        <LanguageSwitch />
        {session && (
          <>
            <span className={css['person']}>{session.name}</span>
            <button type="button" className={head['quiet']} onClick={() => void leave()}>
              {common('signOut')}
            </button>
          </>
        )}
      </div>
    </header>
  );
}
