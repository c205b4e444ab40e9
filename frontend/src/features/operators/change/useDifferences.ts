import type { OperatorDetails } from '@/api/schemas';
import { useDocumentTypeName } from '@/api/useDocumentTypeName';
import { useTranslation } from 'react-i18next';

export interface Difference {
  label: string;
  from: string;
  to: string;
}

/** What differs between two looks at one operator, in words; numbers as they are shown, masked. */
export function useDifferences(): (before: OperatorDetails, now: OperatorDetails) => Difference[] {
  const { t } = useTranslation('operators');
  const label = useTranslation('labels').t;
  const typeName = useDocumentTypeName();
  const items = ({ operator, idValidFrom, idValidTo, idLongTerm }: OperatorDetails): [string, string][] => [
    [t('name'), operator.name ?? '—'],
    [label('mobile'), operator.mobile ?? '—'],
    [label('idType'), operator.idType ? typeName(operator.idType) : '—'],
    [label('idNumber'), operator.idNumber ?? '—'],
    [label('idValidFrom'), idValidFrom ?? '—'],
    [label('idValidTo'), idLongTerm ? t('longTerm') : (idValidTo ?? '—')],
    [label('email'), operator.email ?? '—'],
    [t('state'), operator.state === 'DISABLED' ? t('state_DISABLED') : t('state_ACTIVE')],
  ];
  return (before, now) => {
    const was = items(before);
    return items(now).flatMap(([name, to], at) => {
      const from = was[at]?.[1] ?? '—';
      return from === to ? [] : [{ label: name, from, to }];
    });
  };
}
