import { revealPersonalData } from '@/api/account';
import type { Revealed } from '@/api/schemas';
import { useTranslation } from 'react-i18next';
import { ProofDialog } from './ProofDialog';

interface RevealDialogProps {
  hasCard: boolean;
  hasPassword: boolean;
  onRevealed: (data: Revealed) => void;
  onClose: () => void;
}

/** GEN-30: what is masked in full, for the password or the card. */
export function RevealDialog({ hasCard, hasPassword, onRevealed, onClose }: RevealDialogProps) {
  const { t } = useTranslation('account');
  return (
    <ProofDialog
      title={t('revealTitle')}
      text={t('revealText')}
      cardText={t('revealCardText')}
      confirm={t('reveal')}
      hasCard={hasCard}
      hasPassword={hasPassword}
      onProof={async (proof) => onRevealed(await revealPersonalData(proof))}
      onClose={onClose}
    />
  );
}
