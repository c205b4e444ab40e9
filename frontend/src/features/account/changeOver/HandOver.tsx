import { CHANGE_OVER, nameNextAdministrator, withdrawNomination } from '@/api/changeOver';
import { useErrorText } from '@/api/errorText';
import type { Proof } from '@/api/personalData';
import type { AccountView, ChangeOver } from '@/api/schemas';
import { notices } from '@/ui/notices';
import { ask } from '@/ui/question';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProofDialog } from '../ProofDialog';
import { Effects } from './Effects';
import { NomineeDialog } from './NomineeDialog';

/** ACC-83: the administrator names an operator, and may think better of it until that one accepts. */
export function HandOver({ account, change }: { account: AccountView; change: ChangeOver }) {
  const { t } = useTranslation('changeOver');
  const queries = useQueryClient();
  const errorText = useErrorText();
  const [asking, setAsking] = useState(false);
  const [nominee, setNominee] = useState<string>();
  const refresh = () => queries.invalidateQueries({ queryKey: CHANGE_OVER });
  const name = async (proof: Proof) => {
    await nameNextAdministrator({ ...proof, username: nominee ?? '', acceptedEffects: [...change.effects] });
    setNominee(undefined);
    notices.success(t('nameDone'));
    await refresh();
  };
  const withdraw = async () => {
    if (!(await ask({ title: t('withdrawTitle'), text: t('withdrawText'), confirm: t('withdraw') }))) return;
    try {
      await withdrawNomination();
      notices.success(t('withdrawn'));
    } catch (trouble) {
      notices.error(errorText(trouble));
    } finally {
      await refresh();
    }
  };
  if (change.state === 'NAMED') {
    return (
      <Button size="small" onClick={() => void withdraw()}>
        {t('withdraw')}
      </Button>
    );
  }
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('handOver')}
      </Button>
      {asking && (
        <NomineeDialog
          onChosen={(username) => {
            setAsking(false);
            setNominee(username);
          }}
          onClose={() => setAsking(false)}
        />
      )}
      {nominee !== undefined && (
        <ProofDialog
          title={t('nameTitle', { username: nominee })}
          text={<Effects intro={t('nameText')} effects={change.effects} />}
          cardText={<Effects intro={t('nameText')} effects={change.effects} />}
          confirm={t('nameConfirm')}
          danger
          wide
          hasCard={account.cardBound}
          hasPassword={account.state !== 'NOT_ACTIVATED'}
          onProof={name}
          onClose={() => setNominee(undefined)}
        />
      )}
    </>
  );
}
