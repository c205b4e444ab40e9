import type { TaskView } from '@/api/schemas';
import { Facts } from '@/ui/Facts';
import { Panel } from '@/ui/Panel';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';
import { useDeskTexts } from '../useDeskTexts';
import css from './TaskPage.module.css';

/** What was decided or proposed, with all that led to it (RVW-34). */
export function Outcome({ task, title }: { task: TaskView; title: string }) {
  const { t } = useTranslation('desk');
  const texts = useDeskTexts();
  const { dateTime } = useTimes();
  const { decision, opinion, reason, answers, marks, chosen, choices, secondBy, secondOpinion } = task;
  const names = chosen.map(
    (id) =>
      choices.find((choice) => choice.id === id)?.fields.find(({ field }) => field === 'username')
        ?.recorded ?? id,
  );
  const at = task.decidedAt ?? task.proposedAt;
  return (
    <Panel title={title}>
      <Facts
        facts={[
          decision && { label: t('decision'), value: t(`decided_${decision}`) },
          opinion
            ? { label: t('opinion'), value: <span className={css['multiline']}>{opinion}</span> }
            : false,
          reason ? { label: t('mismatchReason'), value: reason } : false,
          names.length > 0 && { label: t('accounts'), value: names.join(t('separator')) },
          task.claimedBy && { label: t('firstPerson'), value: task.claimedBy.name },
          secondBy && { label: t('secondPerson'), value: secondBy.name },
          secondOpinion ? { label: t('secondOpinion'), value: secondOpinion } : false,
          at ? { label: t(task.decidedAt ? 'decidedAt' : 'proposedAt'), value: dateTime(at) } : false,
          marks.length > 0 && {
            label: t('marks'),
            value: (
              <ul>
                {marks.map(({ field, note }) => (
                  <li key={field}>{t('fieldIs', { field: texts.field(field), value: note })}</li>
                ))}
              </ul>
            ),
          },
          answers.length > 0 && {
            label: t('checklist'),
            value: (
              <ul>
                {answers.map(({ item, answer, reason: why }) => (
                  <li key={item}>
                    {t('fieldIs', { field: texts.item(item), value: t(`answer_${answer}`) })}
                    {why && ` (${why})`}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Panel>
  );
}
