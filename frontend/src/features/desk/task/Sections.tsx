import type { TaskField, TaskView } from '@/api/schemas';
import { Panel } from '@/ui/Panel';
import { CheckCircleOutlined, ExclamationCircleFilled, MinusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useDeskTexts } from '../useDeskTexts';
import type { Marks } from './decision/useDecision';
import { MarkButton, MarkField } from './Mark';
import css from './Sections.module.css';

interface SectionsProps {
  task: TaskView;
  /** Where faults can be marked. */
  marks: Marks | undefined;
}

/** What was stated beside what is on record, field by field (RVW-19, RVW-20, RVW-51). */
export function Sections({ task, marks }: SectionsProps) {
  const { t } = useTranslation('desk');
  const texts = useDeskTexts();
  const value = (field: string, text: string | undefined) =>
    text === undefined ? <span className={css['none']}>—</span> : texts.value(field, text);
  return task.sections.map(({ code, fields }) => (
    <Panel key={code} title={texts.section(code)}>
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('submitted')}</th>
            <th scope="col">{t('recorded')}</th>
            <th scope="col">{t('agreement')}</th>
            {marks && (
              <th scope="col">
                <span className="visually-hidden">{t('mark')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => {
            const name = texts.field(field.field);
            return (
              <tr key={field.field} data-agreement={field.agreement}>
                <th scope="row">{name}</th>
                <td data-label={t('submitted')}>{value(field.field, field.submitted)}</td>
                <td data-label={t('recorded')}>{value(field.field, field.recorded)}</td>
                <td data-label={t('agreement')}>
                  <Agreement field={field} />
                </td>
                {marks && (
                  <td className={css['mark']}>
                    <MarkButton marks={marks} field={field.field} name={name} />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {marks &&
        fields
          .filter(({ field }) => field in marks.marks)
          .map(({ field }) => (
            <MarkField key={field} marks={marks} field={field} name={texts.field(field)} />
          ))}
    </Panel>
  ));
}

function Agreement({ field: { agreement } }: { field: TaskField }) {
  const { t } = useTranslation('desk');
  const Icon = { SAME: CheckCircleOutlined, DIFFERENT: ExclamationCircleFilled, UNKNOWN: MinusOutlined }[
    agreement
  ];
  return (
    <span className={css['agreement']}>
      <Icon aria-hidden="true" /> {t(`agreement_${agreement}`)}
    </span>
  );
}
