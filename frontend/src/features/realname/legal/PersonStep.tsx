import { checkBankCard, checkIdentity, type Whose } from '@/api/realName';
import type { LegalRepPerson, LegalRepVerification } from '@/api/realNameTypes';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BankCardForm } from '../BankCardForm';
import { HolderFacts } from '../HolderFacts';
import { useLegalLabels, useOwnLabels } from '../useOwnLabels';
import { datesOnRecord } from './dateRules';
import { DatesForm } from './DatesForm';

interface PersonStepProps {
  whose: Whose;
  person: LegalRepPerson;
  onPassed: (view: LegalRepVerification) => void;
  onBack: () => void;
}

/** Steps 2 and 3: the register or a bank card confirms a person (RNV-25 to RNV-28, table 4.2). */
export function PersonStep({ whose, person, onPassed, onBack }: PersonStepProps) {
  const { t } = useTranslation('realname');
  const legal = useLegalLabels();
  const own = useOwnLabels();
  const [way, setWay] = useState(person.ways[0]);
  const isOwn = whose === 'administrator';
  const title = isOwn ? t('steps.administrator') : t('steps.legalRep');
  const other = person.ways.find((one) => one !== way);
  const change = other && (
    <button type="button" className="link-button" onClick={() => setWay(other)}>
      {other === 'BANK_CARD' ? t('useBankCard') : t('useIdentity')}
    </button>
  );
  return (
    <>
      <HolderFacts person={person} labels={isOwn ? own : legal} own={isOwn} />
      {way === 'IDENTITY' ? (
        <DatesForm
          title={title}
          initial={datesOnRecord(person.idValidFrom, person.idValidTo)}
          send={async (values) => onPassed(await checkIdentity(whose, values))}
          onBankCard={() => setWay('BANK_CARD')}
          onBack={onBack}
          other={change}
        />
      ) : (
        <BankCardForm
          title={title}
          note={isOwn ? t('ownBankCardNote') : t('legalBankCardNote')}
          send={async (body) => onPassed(await checkBankCard(whose, body))}
          onBack={onBack}
          other={change}
        />
      )}
    </>
  );
}
