import { copyPersonalData, type Proof } from '@/api/personalData';
import type { AccountView } from '@/api/schemas';
import { notices } from '@/ui/notices';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProofDialog } from '../ProofDialog';
import { saveFile } from './saveFile';

/** ACC-69 to ACC-72: a copy of everything, for the password or the card. */
export function CopyData({ account }: { account: AccountView }) {
  const { t } = useTranslation('personalData');
  const [asking, setAsking] = useState(false);
  const take = async (proof: Proof) => {
    const { name, content } = await copyPersonalData(proof);
    saveFile(name, content);
    setAsking(false);
    notices.success(t('copied'));
  };
  return (
    <>
      <Button size="small" aria-label={t('copyLong')} onClick={() => setAsking(true)}>
        {t('take')}
      </Button>
      {asking && (
        <ProofDialog
          title={t('copyLong')}
          text={t('copyText')}
          cardText={t('copyCardText')}
          confirm={t('take')}
          hasCard={account.cardBound}
          hasPassword={account.state !== 'NOT_ACTIVATED'}
          onProof={take}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
