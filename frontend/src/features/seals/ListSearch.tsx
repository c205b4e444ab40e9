import type { SealKind, SealSwitch } from '@/api/sealTypes';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KINDS } from './kinds';
import css from './Seals.module.css';

export interface Sought {
  name?: string;
  state?: SealSwitch;
  kind?: SealKind;
  from?: string;
  to?: string;
}

interface ListSearchProps {
  label: string;
  nameLabel: string;
  /** Signatures are of one kind. */
  withKind?: boolean;
  onSearch: (sought: Sought) => void;
}

const NOTHING = { name: '', state: '', kind: '', from: '', to: '' };
const STATES = ['ENABLED', 'DISABLED'] as const;

/** SEL-07, SEL-41: what is left empty narrows nothing; Reset shows all again. */
export function ListSearch({ label, nameLabel, withKind, onSearch }: ListSearchProps) {
  const { t } = useTranslation('seals');
  const [typed, setTyped] = useState(NOTHING);
  const set = (change: Partial<typeof NOTHING>) => setTyped({ ...typed, ...change });
  const search = () => {
    const { name, state, kind, from, to } = typed;
    onSearch({
      ...(name.trim() && { name: name.trim() }),
      ...(state && { state: state as SealSwitch }),
      ...(kind && { kind: kind as SealKind }),
      ...(from && { from }),
      ...(to && { to }),
    });
  };
  return (
    <form
      role="search"
      aria-label={label}
      className={css['search']}
      onSubmit={(event) => {
        event.preventDefault();
        search();
      }}
    >
      <label>
        <span>{nameLabel}</span>
        <Input
          name="sought-name"
          value={typed.name}
          maxLength={50}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('partSuffices')}
          onChange={({ target }) => set({ name: target.value })}
        />
      </label>
      <label>
        <span>{t('state')}</span>
        <select
          className="plain-control"
          value={typed.state}
          onChange={({ target }) => set({ state: target.value })}
        >
          <option value="">{t('all')}</option>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {t(`state_${state}`)}
            </option>
          ))}
        </select>
      </label>
      {withKind && (
        <label>
          <span>{t('kind')}</span>
          <select
            className="plain-control"
            value={typed.kind}
            onChange={({ target }) => set({ kind: target.value })}
          >
            <option value="">{t('all')}</option>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind_${kind}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {(['from', 'to'] as const).map((name) => (
        <label key={name}>
          <span>{t(name === 'from' ? 'madeFrom' : 'madeTo')}</span>
          <input
            className="plain-control"
            type="date"
            name={`sought-${name}`}
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
