import { CardActDialog } from '@/agent/ui/CardActDialog';
import { overwriteAccount } from '@/api/cards';
import { useOverwriteQuestion } from '@/ui/useOverwriteQuestion';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface OverwriteDialogProps {
  username: string;
  onOverwritten: () => void;
  onClose: () => void;
}

/** SGN-40: the later way to what is asked at the first sign-in with a legal card; confirmed twice (SGN-37). */
export function OverwriteDialog({ username, onOverwritten, onClose }: OverwriteDialogProps) {
  const { t } = useTranslation('cards');
  const ask = useOverwriteQuestion();
  const [sure, setSure] = useState(false);
  const begin = useEffectEvent(async () => {
    if (await ask(username)) setSure(true);
    else onClose();
  });
  useEffect(() => {
    void begin();
  }, []);
  if (!sure) return null;
  return (
    <CardActDialog
      title={t('overwriteDialog')}
      purpose="overwrite"
      confirm={t('overwriteGo')}
      danger
      onToken={async (token) => {
        await overwriteAccount(token);
        onOverwritten();
      }}
      onClose={onClose}
    >
      <p>{t('overwriteText', { username })}</p>
    </CardActDialog>
  );
}
