import { fetchOperator, useOperatorActs } from '@/api/operators';
import { ApiProblem } from '@/api/problem';
import type { Operator, OperatorDetails } from '@/api/schemas';
import { useForm, type Form } from '@/ui/form/useForm';
import { notices } from '@/ui/notices';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeOf, checkOperator, valuesOf, type OperatorValues } from '../operatorRules';
import { useDifferences, type Difference } from './useDifferences';
import { useEffectQuestion } from './useEffectQuestion';

interface ChangeFormState {
  form: Form<OperatorValues>;
  /** As on record when last looked. */
  before: Operator;
  refusal: unknown;
  /** What somebody else has changed since the form was opened. */
  conflict: Difference[] | undefined;
}

/** OPR-18, OPR-19: sends the change, again with what was agreed to; a conflict is shown and nothing is lost. */
export function useChangeForm(details: OperatorDetails, onDone: () => void): ChangeFormState {
  const { t } = useTranslation('operators');
  const acts = useOperatorActs();
  const [known, setKnown] = useState(details);
  const [refusal, setRefusal] = useState<unknown>();
  const [conflict, setConflict] = useState<Difference[]>();
  const differences = useDifferences();
  const mayFollow = useEffectQuestion();
  const shown = valuesOf(known);

  /** Fields the administrator has not touched take over what is on record now. */
  const takeOver = async (values: OperatorValues) => {
    const now = await fetchOperator(known.operator.operatorId);
    const fresh = valuesOf(now);
    const untouched = Object.entries(fresh).filter(
      ([name]) => values[name as keyof OperatorValues] === shown[name as keyof OperatorValues],
    );
    setConflict(differences(known, now));
    setKnown(now);
    form.setMany(Object.fromEntries(untouched));
  };

  const send = async (values: OperatorValues, accepted: readonly string[]): Promise<void> => {
    try {
      await acts.change(known.operator.operatorId, changeOf(values, known.operator, accepted));
      notices.success(t('changed', { username: known.operator.username }));
      onDone();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (error.code === 'EFFECTS_NOT_ACCEPTED') {
        if (await mayFollow(error.effects)) await send(values, error.effects);
      } else if (error.code === 'CONFLICT_STALE') await takeOver(values);
      else if (error.hasFieldFaults) form.refuse(error.fieldFaults);
      else throw error;
    }
  };

  const form = useForm<OperatorValues>({
    initial: valuesOf(details),
    check: (values) => checkOperator(values, known.operator, shown),
    send: async (values) => {
      setRefusal(undefined);
      setConflict(undefined);
      try {
        await send(values, []);
      } catch (error) {
        setRefusal(error);
      }
    },
  });
  return { form, before: known.operator, refusal, conflict };
}
