import type { StaffSession } from '@/api/schemas';
import { useStaffActs } from '@/api/staffSession';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './DeskLayout.module.css';

const WARN_SECONDS = 120;
const TICK_MILLIS = 5000;

const secondsLeft = ({ idleExpiresAt, expiresAt }: StaffSession) =>
  (Math.min(Date.parse(idleExpiresAt), Date.parse(expiresAt)) - Date.now()) / 1000;

/** Says that the session ends soon, and lets one go on. Where the end comes in any case it says that. */
export function IdleNotice({ session }: { session: StaffSession }) {
  const { t } = useTranslation('desk');
  const { goOn, lookAgain } = useStaffActs();
  const [left, setLeft] = useState(Infinity);
  useEffect(() => {
    const look = () => setLeft(secondsLeft(session));
    const timer = setInterval(look, TICK_MILLIS);
    return () => clearInterval(timer);
  }, [session]);
  if (left > WARN_SECONDS) return null;
  const forGood = Date.parse(session.expiresAt) <= Date.parse(session.idleExpiresAt);
  return (
    <div className={css['idle']} role="alert">
      <span>{t(forGood ? 'endsForGood' : 'endsSoon')}</span>
      {!forGood && (
        <Button size="small" onClick={() => void goOn().then(() => setLeft(Infinity), lookAgain)}>
          {t('goOn')}
        </Button>
      )}
    </div>
  );
}
