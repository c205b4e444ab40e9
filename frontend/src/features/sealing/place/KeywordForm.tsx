import { useFaultText } from '@/ui/faultText';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageFields } from './PageFields';
import css from './PlaceList.module.css';
import { KEYWORD_LENGTH, type KeywordPlace, type NewPlace } from './places';

interface KeywordFormProps {
  pages: number;
  full: boolean;
  onAdd: (place: NewPlace) => void;
}

const OCCURRENCES = ['FIRST', 'LAST', 'ALL'] as const;

/** The server looks for it when the document is sealed: the page has only pictures. */
export function KeywordForm({ pages, full, onAdd }: KeywordFormProps) {
  const { t } = useTranslation('sealing');
  const faultText = useFaultText();
  const id = useId();
  const [keyword, setKeyword] = useState('');
  const [missing, setMissing] = useState(false);
  const [occurrence, setOccurrence] = useState<KeywordPlace['occurrence']>('FIRST');
  const [range, setRange] = useState({ firstPage: 1, lastPage: pages });
  const add = () => {
    const word = keyword.trim();
    setMissing(word === '');
    if (word === '') return;
    onAdd({ type: 'KEYWORD', keyword: word, occurrence, dx: 0, dy: 0, ...range });
    setKeyword('');
  };
  return (
    <form
      className={css['add']}
      aria-label={t('way_KEYWORD')}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <p>{t('keywordText')}</p>
      <div className={css['labelled']}>
        <label htmlFor={`${id}-word`}>{t('keyword')}</label>
        <Input
          id={`${id}-word`}
          name="keyword"
          value={keyword}
          maxLength={KEYWORD_LENGTH}
          autoComplete="off"
          spellCheck={false}
          status={missing ? 'error' : ''}
          aria-invalid={missing || undefined}
          aria-describedby={missing ? `${id}-fault` : undefined}
          onChange={({ target }) => {
            setKeyword(target.value);
            setMissing(false);
          }}
        />
        <span aria-live="polite">
          {missing && (
            <span id={`${id}-fault`} className={css['fault']}>
              {faultText({ code: 'REQUIRED' }, t('keyword'))}
            </span>
          )}
        </span>
      </div>
      <div className={css['labelled']}>
        <label htmlFor={`${id}-which`}>{t('occurrence')}</label>
        <select
          id={`${id}-which`}
          className="plain-control"
          value={occurrence}
          onChange={({ target }) => setOccurrence(target.value as KeywordPlace['occurrence'])}
        >
          {OCCURRENCES.map((one) => (
            <option key={one} value={one}>
              {t(`occurrence_${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div className={css['fields']}>
        <PageFields {...range} pages={pages} onChange={setRange} />
      </div>
      <Button htmlType="submit" disabled={full}>
        {t('addKeyword')}
      </Button>
    </form>
  );
}
