import { useErrorText } from '@/api/errorText';
import { useUsableSeals, type UseQuery } from '@/api/sealing';
import { useSeals } from '@/api/seals';
import { useSession } from '@/api/session';
import { useDeclarants } from '@/api/signatures';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Uses.module.css';

type Sought = Omit<UseQuery, 'page' | 'pageSize'>;

interface UseSearchProps {
  administrator: boolean;
  onSearch: (sought: Sought) => void;
}

interface Option {
  value: string;
  label: string;
}

const NOTHING = { sealId: '', accountId: '', from: '', to: '' };

/** SEL-72: by seal, person and period. Operators see their own uses only, so nobody is asked about. */
export function UseSearch({ administrator, onSearch }: UseSearchProps) {
  const { t } = useTranslation('sealing');
  const [typed, setTyped] = useState(NOTHING);
  const set = (change: Partial<typeof NOTHING>) => setTyped({ ...typed, ...change });
  const search = () =>
    onSearch(Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== '')));
  const choice = (name: 'sealId' | 'accountId') => ({
    value: typed[name],
    onChange: (value: string) => set({ [name]: value }),
  });
  return (
    <form
      role="search"
      aria-label={t('searchUses')}
      className={css['search']}
      onSubmit={(event) => {
        event.preventDefault();
        search();
      }}
    >
      {administrator ? <AnySeal {...choice('sealId')} /> : <OwnSeal {...choice('sealId')} />}
      {administrator && <Person {...choice('accountId')} />}
      {(['from', 'to'] as const).map((name) => (
        <label key={name}>
          <span>{t(name === 'from' ? 'usedFrom' : 'usedTo')}</span>
          <input
            className="plain-control"
            type="date"
            name={`used-${name}`}
            value={typed[name]}
            onChange={({ target }) => set({ [name]: target.value })}
          />
        </label>
      ))}
      <span className={css['searchButtons']}>
        <Button type="primary" ghost htmlType="submit">
          {t('find')}
        </Button>
        <Button
          onClick={() => {
            setTyped(NOTHING);
            onSearch({});
          }}
        >
          {t('reset')}
        </Button>
      </span>
    </form>
  );
}

interface ChoiceProps {
  value: string;
  onChange: (value: string) => void;
}

/** As many as one page of the list has: more seals no organisation has in use. */
function AnySeal(props: ChoiceProps) {
  const { t } = useTranslation('sealing');
  const { data, error, refetch } = useSeals({ sort: 'name', page: 1, pageSize: 100 });
  const options = data?.items.map(({ sealId, name }) => ({ value: sealId, label: name })) ?? [];
  return (
    <OneOf label={t('seal')} options={options} error={error} onRetry={() => void refetch()} {...props} />
  );
}

function OwnSeal(props: ChoiceProps) {
  const { t } = useTranslation('sealing');
  const { data, error, refetch } = useUsableSeals();
  const options = data?.map(({ sealId, name }) => ({ value: sealId, label: name })) ?? [];
  return (
    <OneOf label={t('seal')} options={options} error={error} onRetry={() => void refetch()} {...props} />
  );
}

function Person(props: ChoiceProps) {
  const { t } = useTranslation('sealing');
  const session = useSession();
  const { data, error, refetch } = useDeclarants();
  const own: Option[] = session ? [{ value: session.accountId, label: t('myself') }] : [];
  const others = data?.map(({ accountId, name }) => ({ value: accountId, label: name })) ?? [];
  return (
    <OneOf
      label={t('person')}
      options={[...own, ...others]}
      error={error}
      onRetry={() => void refetch()}
      {...props}
    />
  );
}

interface OneOfProps extends ChoiceProps {
  label: string;
  options: Option[];
  /** Why the list is not complete. */
  error: unknown;
  onRetry: () => void;
}

function OneOf({ label, options, error, onRetry, value, onChange }: OneOfProps) {
  const { t } = useTranslation('sealing');
  const common = useTranslation().t;
  const errorText = useErrorText();
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>
        <span>{label}</span>
        <select
          id={id}
          className="plain-control"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          <option value="">{t('all')}</option>
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      </label>
      {Boolean(error) && (
        <p role="alert" className={css['missing']}>
          {errorText(error)}{' '}
          <button type="button" className="link-button" onClick={onRetry}>
            {common('retry')}
          </button>
        </p>
      )}
    </div>
  );
}
