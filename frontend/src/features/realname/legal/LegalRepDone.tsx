import type { LegalRepVerification } from '@/api/realNameTypes';
import { Outcome } from '@/ui/Outcome';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import css from '../RealName.module.css';
import { SignInAgain } from '../SignInAgain';
import { useNames } from '../useNames';

/** RNV-30. */
export function LegalRepDone({ view, onFinish }: { view: LegalRepVerification; onFinish: () => void }) {
  const { t } = useTranslation('realname');
  const names = useNames();
  return (
    <Outcome
      kind="done"
      title={t('legalRepDone')}
      links={
        <>
          <Button type="primary" size="large" onClick={onFinish}>
            {t('finish')}
          </Button>
          <SignInAgain />
        </>
      }
    >
      <p>{t('resultOrganisation', { name: view.organisation.orgName })}</p>
      {view.level && <p>{t('resultLevel', { level: names.level(view.level) })}</p>}
      <p className={css['soft']}>{t('atNextSignIn')}</p>
    </Outcome>
  );
}
