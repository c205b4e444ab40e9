import { useTranslation } from 'react-i18next';

/** SEL-75: what is wrong with a scan or was done to it. One of a newer server shows by its code. */
const FINDINGS = [
  'NONE_FOUND',
  'NO_COLOUR',
  'WRONG_COLOUR',
  'NO_OUTLINE',
  'TOO_SMALL',
  'CUT_OFF',
  'INCOMPLETE',
  'SMEARED',
  'FAINT',
  'SEVERAL',
  'OVERLAPPING',
  'SIZE_UNKNOWN',
  'UNEVEN',
  'RESOLUTION_DOUBTFUL',
  'COARSE',
  'TILTED',
  'MUCH_PRINT',
  'SCALED_DOWN',
  'LINES_REMOVED',
] as const;

/** Why a file is not looked at any further. */
const REFUSALS = ['TOO_LARGE', 'TOO_MANY_PIXELS', 'TOO_COARSE', 'CMYK', 'DAMAGED'] as const;

/** @return undefined where the common text says it all */
export function useRefusalText(): (refusal: string) => string | undefined {
  const { t } = useTranslation('seals');
  return (refusal) => {
    const known = REFUSALS.find((one) => one === refusal);
    return known && t(`refusal_${known}`);
  };
}

export interface FindingText {
  what: string;
  /** What can be done about it. */
  advice: string;
}

export function useFindingText(): (finding: string) => FindingText {
  const { t } = useTranslation('seals');
  return (finding) => {
    const known = FINDINGS.find((one) => one === finding);
    return known
      ? { what: t(`finding_${known}`), advice: t(`advice_${known}`) }
      : { what: finding, advice: t('adviceElse') };
  };
}
