import { CardActDialog } from '@/agent/ui/CardActDialog';
import { useSessionActs } from '@/api/session';
import { upgradeByCard } from '@/api/upgrades';
import { paths } from '@/app/paths';
import { notices } from '@/ui/notices';
import { unsaved } from '@/ui/unsaved';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

/** OPR-41: the card is the organisation's word; the session was an individual's and ends. */
export function UpgradeByCardDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const { left } = useSessionActs();
  return (
    <CardActDialog
      title={t('upgradeByCard')}
      purpose="bind"
      confirm={t('upgradeByCardGo')}
      onToken={async (token) => {
        await upgradeByCard(token);
        notices.success(t('upgradedByCard'));
        void left(async () => {
          unsaved.forget();
          await navigate(paths.signIn(), { replace: true, flushSync: true });
        });
      }}
      onClose={onClose}
    >
      <p>{t('upgradeByCardText')}</p>
      <p>{t('upgradeConfirmText')}</p>
    </CardActDialog>
  );
}
