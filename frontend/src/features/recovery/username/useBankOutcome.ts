import type { UsernameRecovery } from '@/api/recoveryTypes';
import { useFaultText } from '@/ui/faultText';
import { useTranslation } from 'react-i18next';

const CODES: Record<string, string> = {
  REFUSED: 'BANK_REFUSED',
  CANCELLED: 'BANK_CANCELLED',
  PENDING: 'BANK_RESULT_PENDING',
  EXPIRED: 'BANK_RESULT_PENDING',
};

/** What the bank has answered, in the words of RNV-53; nothing before it was asked. */
export function useBankOutcome(bank: UsernameRecovery['bank']): string | undefined {
  const { t } = useTranslation('recovery');
  const faultText = useFaultText();
  if (!bank) return undefined;
  if (bank.state === 'VERIFIED') return t('bankVerified');
  return faultText({ code: bank.reason ?? CODES[bank.state] ?? 'BANK_REFUSED' });
}
