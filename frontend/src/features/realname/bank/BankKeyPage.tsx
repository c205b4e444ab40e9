import { Panel } from '@/ui/Panel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTop } from '../PageTop';
import css from '../RealName.module.css';
import { useRounds } from '../useRounds';
import { BankChoice } from './BankChoice';
import { BankResult } from './BankResult';
import { bankVisit } from './visit';

/** RNV-50 to RNV-55: to the bank where the organisation has its account, and back. */
export default function BankKeyPage() {
  const { t } = useTranslation('realname');
  const { round, leave } = useRounds();
  const [back, setBack] = useState(bankVisit.begun);
  const again = () => {
    bankVisit.forget();
    setBack(false);
  };
  return (
    <div className={css['page']} key={round}>
      <PageTop title={t('method.BANK_KEY')} topic="real-name" />
      <Panel title={back ? t('result') : t('chooseBankTitle')}>
        {back ? (
          <BankResult
            onAgain={again}
            onFinish={() => {
              again();
              leave();
            }}
          />
        ) : (
          <BankChoice onBack={() => leave()} />
        )}
      </Panel>
    </div>
  );
}
