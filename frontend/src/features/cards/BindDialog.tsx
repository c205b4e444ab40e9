import { CardActDialog } from '@/agent/ui/CardActDialog';
import { bindCard } from '@/api/cards';
import { ApiProblem } from '@/api/problem';
import { paths } from '@/app/paths';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** CRD-07: the card's record shows that it worked. */
export function BindDialog({ onBound, onClose }: { onBound: () => void; onClose: () => void }) {
  const { t } = useTranslation('cards');
  return (
    <CardActDialog
      title={t('bindTitle')}
      purpose="bind"
      confirm={t('bindGo')}
      onToken={async (token) => {
        await bindCard(token);
        onBound();
      }}
      onClose={onClose}
      linksFor={(error) =>
        // CRD-10: the account can be corrected, the card cannot.
        error instanceof ApiProblem &&
        error.code === 'CARD_HOLDER_MISMATCH' && <Link to={paths.account()}>{t('toAccount')}</Link>
      }
    >
      <p>{t('bindText')}</p>
    </CardActDialog>
  );
}
