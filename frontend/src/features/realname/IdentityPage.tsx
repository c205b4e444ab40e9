import { useErrorText } from '@/api/errorText';
import { useAccount } from '@/api/queries';
import { useRealNameChanged, verifyByIdentity } from '@/api/realName';
import { useSession } from '@/api/session';
import { paths } from '@/app/paths';
import { FormActions } from '@/ui/form/FormBody';
import { Panel } from '@/ui/Panel';
import { Failed, Loading } from '@/ui/states';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { DatesDialog } from './DatesDialog';
import { HolderFacts } from './HolderFacts';
import { PageTop } from './PageTop';
import css from './RealName.module.css';
import { RealNameFault } from './RealNameFault';
import { isRefusal } from './refusals';
import { useOwnLabels } from './useOwnLabels';
import { useRounds, type Round } from './useRounds';

/** RNV-38 to RNV-42: the register confirms what is on record. */
export default function IdentityPage() {
  const rounds = useRounds();
  return <Identity key={rounds.round} leave={rounds.leave} />;
}

function Identity({ leave }: Pick<Round, 'leave'>) {
  const { t } = useTranslation('realname');
  const { data: account, error, refetch } = useAccount();
  const operator = useSession()?.kind === 'ENT_OPERATOR';
  const labels = useOwnLabels();
  const errorText = useErrorText();
  const changed = useRealNameChanged();
  const navigate = useNavigate();
  const [refusal, setRefusal] = useState<unknown>();
  const [datesRefused, setDatesRefused] = useState(false);
  const [pending, setPending] = useState(false);

  const confirm = () => {
    setPending(true);
    setRefusal(undefined);
    verifyByIdentity()
      .then(({ level }) => {
        changed();
        leave({ method: 'IDENTITY', level });
      })
      .catch((caught: unknown) => {
        setRefusal(caught);
        setDatesRefused(isRefusal(caught, 'ID_DATES_NOT_CONFIRMED'));
      })
      .finally(() => setPending(false));
  };

  return (
    <div className={css['page']}>
      <PageTop
        title={operator ? t('method.IDENTITY_OPERATOR') : t('method.IDENTITY')}
        topic="identity-check"
      />
      <Panel title={t('yourData')}>
        {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
        {!error && !account && <Loading rows={4} />}
        {account?.holder && <HolderFacts person={account.holder} labels={labels} withDates own />}
        {account && (
          <>
            {!account.holder && <p className={css['soft']}>{t('noHolder')}</p>}
            <p className={css['soft']}>{t('identityHint')}</p>
            <FormActions
              flush
              fault={
                <RealNameFault
                  error={refusal}
                  links={
                    isRefusal(refusal, 'ID_TYPE_NOT_CHECKABLE') && (
                      <Link to={paths.realNameBankCard()}>{t('useBankCard')}</Link>
                    )
                  }
                />
              }
            >
              <Button type="primary" size="large" onClick={confirm} loading={pending}>
                {t('confirm')}
              </Button>
              <Button size="large" onClick={() => leave()} disabled={pending}>
                {t('back')}
              </Button>
              <p role="status">{pending && t('checkingPerson')}</p>
            </FormActions>
          </>
        )}
      </Panel>
      {datesRefused && (
        <DatesDialog
          onBankCard={() => void navigate(paths.realNameBankCard())}
          onClose={() => setDatesRefused(false)}
        />
      )}
    </div>
  );
}
