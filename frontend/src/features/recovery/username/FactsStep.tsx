import type { UsernameRecovery } from '@/api/recoveryTypes';
import { PhoneFields } from '@/ui/codes/PhoneFields';
import { useFaultText } from '@/ui/faultText';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { FormBody } from '@/ui/form/FormBody';
import { Choices } from '@/ui/Choices';
import { Ticks } from '@/ui/Ticks';
import { CloseCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { PersonFields } from '../PersonFields';
import { StepActions } from '../StepActions';
import { StepFault } from '../StepFault';
import css from './FactsStep.module.css';
import { FACTS, isOneOfThree, type Fact } from './factRules';
import { useCodeLabels } from './useCodeLabels';
import { useFacts, type OperatorPart } from './useFacts';

/** Account information, step 3: further facts beside what is proven already (RCU-18 to RCU-25). */
export function FactsStep() {
  const { t } = useTranslation('recovery');
  const { view, back } = useFlow<UsernameRecovery>();
  const facts = useFacts();
  const { chosen, choose, asked, operators, legal, admin, operator1, operator2 } = facts;
  const faultText = useFaultText();
  const one = isOneOfThree(view);
  const choices = FACTS.map((key) => ({
    key,
    title: t(`fact.${key}`),
    text: t(`factText.${key}`),
  }));

  return (
    <FormBody form={facts.body} label={t('journey.facts')}>
      <div className={css['choice']}>
        <h2>{t('journey.facts')}</h2>
        <p>{one ? t('factsOne') : t('factsTwo')}</p>
        {one ? (
          <Choices
            label={t('journey.facts')}
            choices={choices}
            at={chosen[0] ?? 'LEGAL'}
            onChange={(key: Fact) => choose([key])}
          />
        ) : (
          <Ticks label={t('journey.facts')} choices={choices} at={chosen} onChange={choose} />
        )}
        <div role="alert" className={css['fault']}>
          {facts.choiceFault && (
            <>
              <CloseCircleFilled aria-hidden="true" /> {faultText(facts.choiceFault)}
            </>
          )}
        </div>
      </div>
      {asked('LEGAL') && (
        <FieldGroup title={t('fact.LEGAL')}>
          <PersonFields form={legal} role="legal" />
        </FieldGroup>
      )}
      {asked('ADMIN') && (
        <FieldGroup title={t('fact.ADMIN')}>
          <PersonFields form={admin} role="admin" />
        </FieldGroup>
      )}
      {asked('OPERATORS') && operators && (
        <>
          <OperatorFields part={operator1} who={operators[0]?.label ?? ''} note={t('operatorsNote')} />
          <OperatorFields part={operator2} who={operators[1]?.label ?? ''} />
        </>
      )}
      <StepActions
        fault={<StepFault error={facts.refusal} topics={['identity-check']} />}
        pending={facts.pending}
        waiting={t('checkingPerson')}
        onBack={back}
      />
    </FormBody>
  );
}

function OperatorFields({ part, who, note }: { part: OperatorPart; who: string; note?: string }) {
  const { t } = useTranslation('recovery');
  const labels = useCodeLabels();
  return (
    <FieldGroup title={t('operatorGroup', { name: who })} note={note}>
      <PhoneFields
        form={part.form}
        proof={part.proof}
        sms={part.sms}
        own={false}
        labels={{ ...labels, mobile: t('operatorMobile', { name: who }) }}
      />
    </FieldGroup>
  );
}
