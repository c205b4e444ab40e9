import { useTranslation } from 'react-i18next';

/** What table 2.2 calls one's own data, and those of the legal representative. */
export function useOwnLabels() {
  const { t } = useTranslation('realname');
  return { name: t('own.name'), idType: t('own.idType'), idNumber: t('own.idNumber') };
}

export function useLegalLabels() {
  const { t } = useTranslation('realname');
  return { name: t('legal.name'), idType: t('legal.idType'), idNumber: t('legal.idNumber') };
}
