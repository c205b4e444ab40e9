import type { RealNameLevel, RealNameMethod } from '@/api/realNameTypes';
import { CheckCircleFilled, CloseOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import css from './RealName.module.css';
import { SignInAgain } from './SignInAgain';
import { useNames } from './useNames';

/** What a method's page tells this one when it is done. */
export interface DoneState {
  realNameDone?: { method: RealNameMethod; level: RealNameLevel };
}

/** A method was passed just now (RNV-11, RNV-45). */
export function Done() {
  const { t } = useTranslation('realname');
  const names = useNames();
  const { pathname, state } = useLocation() as { pathname: string; state: DoneState | null };
  const navigate = useNavigate();
  const done = state?.realNameDone;
  if (!done) return null;
  return (
    <div className={css['done']} role="status">
      <CheckCircleFilled aria-hidden="true" />
      <div>
        <p>{t('doneText', { method: names.method(done.method), level: names.level(done.level) })}</p>
        <p className={css['soft']}>{t('atNextSignIn')}</p>
        <SignInAgain />
      </div>
      <button
        type="button"
        aria-label={t('dismiss')}
        onClick={() => void navigate(pathname, { replace: true })}
      >
        <CloseOutlined aria-hidden="true" />
      </button>
    </div>
  );
}
