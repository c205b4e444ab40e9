import type { CheckStep, SealCheck } from '@/api/schemas';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Steps in the language now shown, from the texts page and server share; the server's own words where one is newer. */
export function useStepText() {
  const { t, i18n } = useTranslation('sealSteps');
  const { dateTime } = useTimes();
  const say = (key: string, values: object = {}) =>
    i18n.exists(`sealSteps:${key}`) ? (t as (key: string, values: object) => string)(key, values) : undefined;
  const title = (step: CheckStep) => say(`step_${step.code}`) ?? step.title;
  return {
    title,
    verdict: ({ verdict, text }: SealCheck) => say(`verdict_${verdict}`) ?? text,
    text: (step: CheckStep) => {
      const values = Object.fromEntries(
        Object.entries(step.params).map(([name, value]) => {
          if (name === 'because') return [name, say(`step_${value}`) ?? value];
          return [name, INSTANT.test(value) ? dateTime(value) : value];
        }),
      );
      return say(step.result === 'GOOD' ? `good_${step.code}` : `reason_${step.reason}`, values) ?? step.text;
    },
  };
}
