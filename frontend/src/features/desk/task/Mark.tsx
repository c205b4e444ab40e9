import { FlagFilled, FlagOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Marks } from './decision/useDecision';
import css from './Sections.module.css';

interface MarkProps {
  marks: Marks;
  /** Name of the field, or slot of the picture. */
  field: string;
  name: string;
}

/** Says that something is wrong with a field or picture; the applicant sees it (RVW-24). */
export function MarkButton({ marks, field, name }: MarkProps) {
  const { t } = useTranslation('desk');
  const marked = field in marks.marks;
  return (
    <Button
      type="text"
      size="small"
      aria-pressed={marked}
      aria-label={t('markOf', { name })}
      title={t('mark')}
      icon={marked ? <FlagFilled aria-hidden="true" /> : <FlagOutlined aria-hidden="true" />}
      onClick={() => marks.mark(field, marked ? undefined : '')}
    />
  );
}

const LONGEST = 100;

export function MarkField({ marks, field, name }: MarkProps) {
  const { t } = useTranslation('desk');
  const id = useId();
  return (
    <div className={css['note']}>
      <label htmlFor={id}>{t('markNote', { name })}</label>
      <Input
        id={id}
        autoFocus
        value={marks.marks[field] ?? ''}
        maxLength={LONGEST}
        status={marks.unsaid.includes(field) ? 'error' : ''}
        aria-invalid={marks.unsaid.includes(field) || undefined}
        onChange={({ target }) => marks.mark(field, target.value)}
      />
    </div>
  );
}
