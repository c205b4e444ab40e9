import { useClosing, useTakeBack } from '@/api/personalData';
import type { AccountView } from '@/api/schemas';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClosingDialog } from './ClosingDialog';

/** ACC-74, ACC-77: closing the account, or keeping it after all. */
export function CloseAccount({ account }: { account: AccountView }) {
  const { t } = useTranslation('personalData');
  const { data: closing } = useClosing();
  const takeBack = useTakeBack();
  const [asking, setAsking] = useState(false);
  if (!closing) return <Skeleton.Button active size="small" />;
  if (closing.state === 'WAITING') {
    return (
      <Button size="small" loading={takeBack.pending} onClick={() => void takeBack.run()}>
        {t('takeBack')}
      </Button>
    );
  }
  return (
    <>
      <Button size="small" danger aria-label={t('closeLong')} onClick={() => setAsking(true)}>
        {t('close')}
      </Button>
      {asking && <ClosingDialog account={account} closing={closing} onClose={() => setAsking(false)} />}
    </>
  );
}
