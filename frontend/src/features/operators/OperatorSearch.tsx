import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './OperatorsPage.module.css';

export interface Sought {
  username?: string;
  name?: string;
}

const NOTHING = { username: '', name: '' };

/** OPR-03: both fields or either; Reset shows all again. */
export function OperatorSearch({ onSearch }: { onSearch: (sought: Sought) => void }) {
  const { t } = useTranslation('operators');
  const [typed, setTyped] = useState(NOTHING);
  const search = () => {
    const username = typed.username.trim();
    const name = typed.name.trim();
    onSearch({ ...(username && { username }), ...(name && { name }) });
  };
  const reset = () => {
    setTyped(NOTHING);
    onSearch({});
  };
  return (
    <form
      role="search"
      aria-label={t('search')}
      className={css['search']}
      onSubmit={(event) => {
        event.preventDefault();
        search();
      }}
    >
      {(['username', 'name'] as const).map((name) => (
        <label key={name}>
          <span>{t(name)}</span>
          <Input
            name={`sought-${name}`}
            value={typed[name]}
            maxLength={50}
            autoComplete="off"
            spellCheck={false}
            placeholder={t('partSuffices')}
            onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
          />
        </label>
      ))}
      <span className={css['searchButtons']}>
        <Button type="primary" ghost htmlType="submit">
          {t('find')}
        </Button>
        <Button onClick={reset}>{t('reset')}</Button>
      </span>
    </form>
  );
}
