import { useErrorText } from '@/api/errorText';
import { useAccount } from '@/api/queries';
import { useRealNameChanged, verifyByBankCard } from '@/api/realName';
import { Panel } from '@/ui/Panel';
import { Failed, Loading } from '@/ui/states';
import { useTranslation } from 'react-i18next';
import { ChangeIdentity } from './ChangeIdentity';
import { BankCardForm } from './BankCardForm';
import { HolderFacts } from './HolderFacts';
import { PageTop } from './PageTop';
import css from './RealName.module.css';
import { useOwnLabels } from './useOwnLabels';
import { useRounds, type Round } from './useRounds';

/** RNV-43 to RNV-45: the bank confirms holder, card and phone. */
export default function BankCardPage() {
  const rounds = useRounds();
  return <BankCard key={rounds.round} leave={rounds.leave} />;
}

function BankCard({ leave }: Pick<Round, 'leave'>) {
  const { t } = useTranslation('realname');
  const { data: account, error, refetch } = useAccount();
  const labels = useOwnLabels();
  const errorText = useErrorText();
  const changed = useRealNameChanged();
  return (
    <div className={css['page']}>
      <PageTop title={t('method.BANK_CARD')} topic="bank-card-check" />
      <Panel title={t('yourData')}>
        {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
        {!error && !account && <Loading rows={6} />}
        {account && !account.holder && (
          <p>
            {t('noHolder')} <ChangeIdentity />
          </p>
        )}
        {account?.holder && (
          <>
            <HolderFacts person={account.holder} labels={labels} own />
            <BankCardForm
              title={t('method.BANK_CARD')}
              note={t('ownBankCardNote')}
              onBack={() => leave()}
              send={async (body) => {
                const { level } = await verifyByBankCard(body);
                changed();
                leave({ method: 'BANK_CARD', level });
              }}
            />
          </>
        )}
      </Panel>
    </div>
  );
}
