import type { PasswordRecovery } from '@/api/recoveryTypes';
import { paths } from '@/app/paths';
import { Facts } from '@/ui/Facts';
import { useTimes } from '@/ui/time';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useFlow } from '../flow';
import { Outcome } from '@/ui/Outcome';
import { BackToPartner } from '../partner';

/** Step 4 完成 (RCP-38 to RCP-40). A password does not stand on a screen after it is set. */
export function DoneStep() {
  const { t } = useTranslation('recovery');
  const { view } = useFlow<PasswordRecovery>();
  const { dateTime } = useTimes();
  const navigate = useNavigate();
  const { username, effectiveAt } = view;
  return (
    <Outcome
      kind={effectiveAt ? 'waiting' : 'done'}
      title={effectiveAt ? t('pw.doneLater') : t('pw.done')}
      links={
        <>
          <Button
            type="primary"
            size="large"
            onClick={() => void navigate(paths.signIn(), { state: { username } })}
          >
            {t('pw.signInAgain')}
          </Button>
          <BackToPartner />
          <Link to={paths.portal()}>{t('home')}</Link>
        </>
      }
    >
      <p>{effectiveAt ? t('pw.effectiveAt', { time: dateTime(effectiveAt) }) : t('pw.keepPassword')}</p>
      <Facts
        facts={[
          { label: t('pw.loginName'), value: username },
          {
            label: t('pw.newPassword'),
            value: (
              <>
                <span aria-hidden="true">••••••••</span>
                <span className="visually-hidden">{t('pw.hidden')}</span>
              </>
            ),
          },
        ]}
      />
    </Outcome>
  );
}
