import { CardActDialog } from '@/agent/ui/CardActDialog';
import { overwriteAccount } from '@/api/cards';
import { useTranslation } from 'react-i18next';

interface OverwriteDialogProps {
  username: string;
  onOverwritten: () => void;
  onClose: () => void;
}

/** SGN-40: the later way to what is asked at the first sign-in with a legal card; confirmed before (SGN-37). */
export function OverwriteDialog({ username, onOverwritten, onClose }: OverwriteDialogProps) {
  const { t } = useTranslation('cards');
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
