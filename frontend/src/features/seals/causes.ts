import { useTranslation } from 'react-i18next';

/** Why something is out of use, or may not be put into use. A cause of a newer server shows by its code. */
const CAUSES = [
  'BY_ADMINISTRATOR',
  'CHANGED',
  'VALIDITY_ENDED',
  'VALIDITY_NOT_BEGUN',
  'CERT_EXPIRED',
  'CERT_REVOKED',
  'CERT_USAGE',
  'CARD_UNBOUND',
  'OPERATOR_DISABLED',
  'OPERATOR_DELETED',
  'OPERATOR_CHANGED',
  'ORGANISATION_CHANGED',
  'REISSUED',
  'REPLACED',
] as const;

export function useCauseText(): (cause: string) => string {
  const { t } = useTranslation('seals');
  return (cause) => {
    const known = CAUSES.find((one) => one === cause);
    return known ? t(`cause_${known}`) : cause;
  };
}
