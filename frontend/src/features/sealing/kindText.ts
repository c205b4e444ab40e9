import { useTranslation } from 'react-i18next';

/** A kind of a newer server shows by its code. */
export function useKindText(): (kind: string) => string {
  const { i18n } = useTranslation('seals');
  return (kind) => (i18n.getResource(i18n.language, 'seals', `kind_${kind}`) as string | undefined) ?? kind;
}
