import type { TaskView } from '@/api/schemas';
import { useFaultText } from '@/ui/faultText';
import { Ticks } from '@/ui/Ticks';
import { useTranslation } from 'react-i18next';
import { useDeskTexts } from '../../useDeskTexts';
import css from './Decision.module.css';
import type { DecisionState } from './useDecision';

/** More than one account fits: which are the applicant's (RVW-53). Nothing is ticked beforehand. */
export function Chosen({ task, decision }: { task: TaskView; decision: DecisionState }) {
  const { t } = useTranslation('desk');
  const texts = useDeskTexts();
  const faultText = useFaultText();
  const fault = decision.faults['chosen'];
  return (
    <div className={css['chosen']} data-faulty={fault ? true : undefined}>
      <h3>{t('accounts')}</h3>
      <Ticks
        label={t('accounts')}
        choices={task.choices.map(({ id, fields, proven }) => ({
          key: id,
          title: fields.find(({ field }) => field === 'username')?.recorded ?? id,
          text: [
            t(proven ? 'proven' : 'unproven'),
            ...fields
              .filter(({ field, recorded }) => field !== 'username' && recorded)
              .map(({ field, recorded = '', agreement }) =>
                t(agreement === 'DIFFERENT' ? 'differs' : 'fieldIs', {
                  field: texts.field(field),
                  value: texts.value(field, recorded),
                }),
              ),
          ].join(t('separator')),
        }))}
        at={decision.draft.chosen}
        onChange={(chosen) => decision.set({ chosen })}
      />
      {fault && (
        <p className={css['fault']} role="alert">
          {faultText(fault)}
        </p>
      )}
    </div>
  );
}
