import { useErrorText } from '@/api/errorText';
import { ApiProblem } from '@/api/problem';
import { useTranslation } from 'react-i18next';

/** Where on the way something can be put right. */
export type Step = 'document' | 'seal' | 'place' | 'confirm' | 'done';

const STEPS: Readonly<Record<string, Step>> = {
  NOT_FOUND: 'document',
  SEALING_DOCUMENT: 'document',
  SEAL_USE_LIMIT: 'seal',
  SEAL_CANNOT_USE: 'seal',
  SEALING_KEY_KIND: 'seal',
  SEALING_REFUSED: 'seal',
  SEALING_PLACE: 'place',
};

/** The step a refusal leads back to; the confirmation for what another try may mend. */
export function stepOf(error: unknown): Step {
  if (!(error instanceof ApiProblem)) return 'confirm';
  // Of what kind the document is, is said where it is confirmed.
  if (error.code === 'SEAL_USE_LIMIT' && error.params['cause'] === 'DOCUMENT_KIND') return 'confirm';
  return STEPS[error.code] ?? 'confirm';
}

/** Causes with words of their own; one of a newer server shows by its code. */
const CAUSES = [
  'NOT_ALLOWED',
  'ENDED',
  'USED_UP',
  'DOCUMENT_KIND',
  'NO_SUCH_PAGE',
  'PAGE_TOO_SMALL',
  'KEYWORD_EMPTY',
  'KEYWORD_NOT_FOUND',
  'SEAM_NEEDS_PAGES',
  'NUMBER_OF_STAMPS',
  'NEITHER_PDF_NOR_OFD',
  'NUMBER_OF_PAGES',
  'NOT_A_PDF',
  'ENCRYPTED',
  'CLOSED',
  'PROTECTED',
  'DAMAGED_ENTRY',
  'NOT_A_PACKAGE',
  'TOO_LARGE',
  'BAD_XML',
  'ENTRY_MISSING',
  'DISABLED',
  'NOT_YET_VALID',
  'VALIDITY_ENDED',
  'CHANGED',
  'CERT_EXPIRED',
  'CERT_REVOKED',
  'CERT_USAGE',
  'CARD_UNBOUND',
  'OPERATOR_DISABLED',
  'OPERATOR_DELETED',
  'OPERATOR_CHANGED',
  'ORGANISATION_CHANGED',
  'REISSUED',
  'CERTIFICATE_UNFIT',
  'SIGNER_NOT_IN_SEAL',
  'OUTSIDE_VALIDITY',
  'ALGORITHM',
] as const;

/** What to tell about a refusal, with its cause in the language now shown. */
export function useSealingText(): (error: unknown) => string {
  const { t } = useTranslation('sealing');
  const errorText = useErrorText();
  return (error) => {
    if (!(error instanceof ApiProblem)) return errorText(error);
    if (error.code === 'NOT_FOUND') return t('documentGone');
    const cause = error.params['cause'];
    const known = CAUSES.find((one) => one === cause);
    return errorText(error, known && { cause: t(`cause_${known}`) });
  };
}
