import type { EndCause } from '@/api/sealTypes';
import { useTranslation } from 'react-i18next';

/** Why something is out of use, or may not be put into use. A cause of a newer server shows by its code. */
const CAUSES = {
  BY_ADMINISTRATOR: true,
  CHANGED: true,
  VALIDITY_ENDED: true,
  VALIDITY_NOT_BEGUN: true,
  CERT_EXPIRED: true,
  CERT_REVOKED: true,
  CERT_USAGE: true,
  CARD_UNBOUND: true,
  OPERATOR_DISABLED: true,
  OPERATOR_DELETED: true,
  OPERATOR_CHANGED: true,
  ORGANISATION_CHANGED: true,
  OVERWRITTEN: true,
  REISSUED: true,
  REPLACED: true,
} satisfies Record<EndCause | 'VALIDITY_NOT_BEGUN', true>;

const isKnown = (cause: string): cause is keyof typeof CAUSES => Object.hasOwn(CAUSES, cause);

export function useCauseText(): (cause: string) => string {
  const { t } = useTranslation('seals');
  return (cause) => (isKnown(cause) ? t(`cause_${cause}`) : cause);
}
