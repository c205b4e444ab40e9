import type { Fact } from '@/ui/Facts';
import { useTranslation } from 'react-i18next';

/** SEL-64: with what a seal can be used, wherever a seal is described. */
export function useKeyFact(): (organisationKey: boolean) => Fact {
  const { t } = useTranslation('seals');
  return (organisationKey) => ({
    label: t('organisationKey'),
    value: t(organisationKey ? 'organisationKeyYes' : 'organisationKeyNo'),
  });
}
