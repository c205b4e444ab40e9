import { useColleagues } from '@/api/desk';
import { SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './TasksPage.module.css';
import { SHOWN_STATES, type TaskFilter } from './useTaskFilter';

const KINDS = ['USERNAME_RECOVERY', 'PASSWORD_RECOVERY', 'ADMINISTRATOR_CHANGE'] as const;

interface TaskFiltersProps {
  filter: TaskFilter;
  narrowed: boolean;
  onChange: (change: Partial<TaskFilter>) => void;
  onClear: () => void;
}

/** RVW-09. Selections apply at once, what is typed with Enter. */
export function TaskFilters({ filter, narrowed, onChange, onClear }: TaskFiltersProps) {
  const { t } = useTranslation('desk');
  const id = useId();
  const colleagues = useColleagues('RECOVERY', true).data ?? [];
  const [applicant, setApplicant] = useState(filter.applicant);
  const day = (name: 'from' | 'to') => (
    <label className={css['filter']}>
      <span>{t(name)}</span>
      <input
        className="plain-control"
        type="date"
        value={filter[name]}
        onChange={({ target }) => onChange({ [name]: target.value })}
      />
    </label>
  );
  return (
    <form
      role="search"
      aria-label={t('search')}
      className={css['filters']}
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ applicant: applicant.trim() });
      }}
    >
      <label className={css['filter']} htmlFor={id}>
        <span>{t('applicant')}</span>
        <Input
          id={id}
          name="applicant"
          value={applicant}
          placeholder={t('applicantHint')}
          maxLength={100}
          allowClear
          prefix={<SearchOutlined aria-hidden="true" />}
          onChange={({ target }) => {
            setApplicant(target.value);
            if (target.value === '' && filter.applicant) onChange({ applicant: '' });
          }}
        />
      </label>
      <label className={css['filter']}>
        <span>{t('state')}</span>
        <select
          className="plain-control"
          value={filter.state}
          onChange={({ target }) => onChange({ state: target.value })}
        >
          <option value="">{t('state_OPEN')}</option>
          {SHOWN_STATES.map((state) => (
            <option key={state} value={state}>
              {t(`state_${state}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={css['filter']}>
        <span>{t('kind')}</span>
        <select
          className="plain-control"
          value={filter.kind}
          onChange={({ target }) => onChange({ kind: target.value })}
        >
          <option value="">{t('all')}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind_${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={css['filter']}>
        <span>{t('claimedBy')}</span>
        <select
          className="plain-control"
          value={filter.claimedBy}
          onChange={({ target }) => onChange({ claimedBy: target.value })}
        >
          <option value="">{t('all')}</option>
          {colleagues.map(({ staffId, name }) => (
            <option key={staffId} value={staffId}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {day('from')}
      {day('to')}
      <Button htmlType="submit">{t('find')}</Button>
      {narrowed && (
        <Button
          type="link"
          onClick={() => {
            setApplicant('');
            onClear();
          }}
        >
          {t('clear')}
        </Button>
      )}
    </form>
  );
}
