import { useErrorText } from '@/api/errorText';
import { paths } from '@/app/paths';
import { useFaultText } from '@/ui/faultText';
import { Outcome } from '@/ui/Outcome';
import { Failed, Loading } from '@/ui/states';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import css from '../RealName.module.css';
import { SignInAgain } from '../SignInAgain';
import { useNames } from '../useNames';
import { useBankResult } from './useBankResult';

interface BankResultProps {
  onAgain: () => void;
  onFinish: () => void;
}

/** Back from the bank: its word, however late (RNV-53, RNV-54). */
export function BankResult({ onAgain, onFinish }: BankResultProps) {
  const { t } = useTranslation('realname');
  const names = useNames();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const faultText = useFaultText();
  const { result, error, look } = useBankResult();
  if (error !== undefined) return <Failed text={errorText(error)} onRetry={look} />;
  if (!result) return <Loading rows={4} />;
  const { state, reason, bankName, orgName, level, wantsHolder } = result;
  const verified = state === 'VERIFIED';
  const toHolder = () => {
    onFinish();
    void navigate(paths.realNameHolder());
  };
  return (
    <Outcome
      kind={verified ? 'done' : state === 'PENDING' ? 'waiting' : 'note'}
      title={verified ? t('bankVerified') : faultText({ code: reason ?? 'BANK_REFUSED' })}
      links={
        <>
          {verified && wantsHolder && (
            <Button type="primary" size="large" onClick={toHolder}>
              {t('toHolder')}
            </Button>
          )}
          <Button type={verified && !wantsHolder ? 'primary' : 'default'} size="large" onClick={onFinish}>
            {t('finish')}
          </Button>
          {verified && <SignInAgain />}
          {state === 'PENDING' && (
            <Button size="large" onClick={look}>
              {t('lookAgain')}
            </Button>
          )}
          {!verified && (
            <Button size="large" onClick={onAgain}>
              {t('otherBank')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('resultOrganisation', { name: orgName })}</p>
      {bankName && <p>{t('resultBank', { name: bankName })}</p>}
      {level && <p>{t('resultLevel', { level: names.level(level) })}</p>}
      {verified && wantsHolder && <p>{t('wantsHolder')}</p>}
      {verified && <p className={css['soft']}>{t('atNextSignIn')}</p>}
      {state === 'PENDING' && <p>{t('bankPendingNote')}</p>}
    </Outcome>
  );
}
