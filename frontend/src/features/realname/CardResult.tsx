import type { RealNameByCard } from '@/api/realNameTypes';
import { Outcome } from '@/ui/Outcome';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import css from './RealName.module.css';
import { SignInAgain } from './SignInAgain';
import { useNames } from './useNames';

/** RNV-11, RNV-16, RNV-18. */
export function CardResult({ result, onBack }: { result: RealNameByCard; onBack: () => void }) {
  const { t } = useTranslation('realname');
  const names = useNames();
  return (
    <Outcome
      kind="done"
      title={t('cardPassed')}
      links={
        <>
          <Button type="primary" size="large" onClick={onBack}>
            {t('finish')}
          </Button>
          <SignInAgain />
        </>
      }
    >
      <p>{t('resultMethod', { method: names.method('CARD'), by: result.card })}</p>
      <p>{t('resultOrganisation', { name: result.orgName })}</p>
      <p>{t('resultLevel', { level: names.level(result.level) })}</p>
      {result.bound && <p>{t('cardBound')}</p>}
      <p className={css['soft']}>{t('atNextSignIn')}</p>
    </Outcome>
  );
}
