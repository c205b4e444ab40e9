import { useDocumentTypeName } from '@/api/useDocumentTypeName';
import { Facts } from '@/ui/Facts';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';
import { ChangeIdentity } from './ChangeIdentity';
import css from './RealName.module.css';

interface Person {
  name: string;
  idType: string;
  idNumber: string;
  idValidFrom?: string | undefined;
  idValidTo?: string | undefined;
  idLongTerm?: boolean | undefined;
}

interface HolderFactsProps {
  person: Person;
  labels: { name: string; idType: string; idNumber: string };
  withDates?: boolean;
  /** Whether it is the account's own, which can be changed (RNV-27, RNV-38); what step 1 proved cannot (RNV-26). */
  own: boolean;
}

/** Who is to be checked, read-only (tables 2.2 and 2.3). */
export function HolderFacts({ person, labels, withDates = false, own }: HolderFactsProps) {
  const { t } = useTranslation('realname');
  const typeName = useDocumentTypeName();
  const { dateOnly } = useTimes();
  const { name, idType, idNumber, idValidFrom, idValidTo, idLongTerm } = person;
  const until = idLongTerm ? t('longTerm') : idValidTo ? dateOnly(idValidTo) : '—';
  return (
    <div className={css['facts']}>
      <Facts
        facts={[
          {
            label: labels.name,
            value: name,
            action: own && <ChangeIdentity />,
          },
          { label: labels.idType, value: typeName(idType) },
          { label: labels.idNumber, value: <span className={css['code']}>{idNumber}</span> },
          withDates &&
            idType === 'ID_CARD' && {
              label: t('validity'),
              value: idValidFrom
                ? t('fromTo', { from: dateOnly(idValidFrom), to: until })
                : t('missing.HOLDER_DATES'),
            },
        ]}
      />
      {!own && <p className={css['soft']}>{t('provenBefore')}</p>}
    </div>
  );
}
