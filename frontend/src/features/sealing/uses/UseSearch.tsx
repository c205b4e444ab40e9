import { useUsableSeals, type UseQuery } from '@/api/sealing';
import { useSeals } from '@/api/seals';
import { useSession } from '@/api/session';
import { useDeclarants } from '@/api/signatures';
import { Button } from 'antd';
import { useState } from 'react';
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
  const { data } = useSeals({ sort: 'name', page: 1, pageSize: 100 });
  const options = data?.items.map(({ sealId, name }) => ({ value: sealId, label: name })) ?? [];
  return <OneOf label={t('seal')} options={options} {...props} />;
}

function OwnSeal(props: ChoiceProps) {
  const { t } = useTranslation('sealing');
  const { data } = useUsableSeals();
  const options = data?.map(({ sealId, name }) => ({ value: sealId, label: name })) ?? [];
  return <OneOf label={t('seal')} options={options} {...props} />;
}

function Person(props: ChoiceProps) {
  const { t } = useTranslation('sealing');
  const session = useSession();
  const { data } = useDeclarants();
  const own: Option[] = session ? [{ value: session.accountId, label: t('myself') }] : [];
  const others = data?.map(({ accountId, name }) => ({ value: accountId, label: name })) ?? [];
  return <OneOf label={t('person')} options={[...own, ...others]} {...props} />;
}

function OneOf({ label, options, value, onChange }: ChoiceProps & { label: string; options: Option[] }) {
  const { t } = useTranslation('sealing');
  return (
    <label>
      <span>{label}</span>
      <select className="plain-control" value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{t('all')}</option>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}
