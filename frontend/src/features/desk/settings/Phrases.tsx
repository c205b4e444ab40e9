import { useErrorText } from '@/api/errorText';
import type { Phrase } from '@/api/schemas';
import { usePhrases, useStaffDesk } from '@/api/staff';
import { notices } from '@/ui/notices';
import { Panel } from '@/ui/Panel';
import { Failed, Loading } from '@/ui/states';
import { useUnsaved } from '@/ui/unsaved';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Settings.module.css';

const LONGEST = 500;

/** Ready-made opinions in both languages; all of them are saved at once. */
export function Phrases() {
  const { t } = useTranslation('desk');
  const { data, error, refetch } = usePhrases();
  const desk = useStaffDesk();
  const errorText = useErrorText();
  const [edited, setEdited] = useState<readonly Phrase[]>();
  const [busy, setBusy] = useState(false);
  const [incomplete, setIncomplete] = useState(false);
  useUnsaved(edited !== undefined, t('phrases'));
  const phrases = edited ?? data ?? [];

  const change = (at: number, part: Partial<Phrase>) =>
    setEdited(phrases.map((phrase, index) => (index === at ? { ...phrase, ...part } : phrase)));
  const save = async () => {
    if (phrases.some(({ zh, en }) => zh.trim() === '' || en.trim() === '')) {
      setIncomplete(true);
      return;
    }
    setBusy(true);
    try {
      await desk.replacePhrases([...phrases]);
      setEdited(undefined);
      setIncomplete(false);
      notices.success(t('saved'));
    } catch (trouble) {
      notices.error(errorText(trouble));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel title={t('phrases')}>
      <p className={css['text']}>{t('phrasesText')}</p>
      {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
      {!error && !data && <Loading rows={4} />}
      <ol className={css['phrases']}>
        {phrases.map((phrase, at) => (
          <li key={at}>
            <select
              className="plain-control"
              aria-label={t('phraseFor', { n: at + 1 })}
              value={phrase.decision}
              onChange={({ target }) => change(at, { decision: target.value as Phrase['decision'] })}
            >
              {(['APPROVE', 'RETURN', 'REFUSE'] as const).map((decision) => (
                <option key={decision} value={decision}>
                  {t(`decided_${decision}`)}
                </option>
              ))}
            </select>
            {(['zh', 'en'] as const).map((language) => (
              <Input
                key={language}
                aria-label={t(`phrase_${language}`, { n: at + 1 })}
                placeholder={t(`phraseIn_${language}`)}
                value={phrase[language]}
                maxLength={LONGEST}
                status={incomplete && phrase[language].trim() === '' ? 'error' : ''}
                aria-invalid={(incomplete && phrase[language].trim() === '') || undefined}
                onChange={({ target }) => change(at, { [language]: target.value })}
              />
            ))}
            <Button
              type="text"
              aria-label={t('removePhrase', { n: at + 1 })}
              onClick={() => setEdited(phrases.filter((_, index) => index !== at))}
            >
              {t('remove')}
            </Button>
          </li>
        ))}
      </ol>
      {incomplete && (
        <p role="alert" className={css['fault']}>
          {t('bothLanguages')}
        </p>
      )}
      {data && (
        <div className={css['actions']}>
          <Button onClick={() => setEdited([...phrases, { decision: 'REFUSE', zh: '', en: '' }])}>
            {t('addPhrase')}
          </Button>
          <Button type="primary" disabled={!edited} loading={busy} onClick={() => void save()}>
            {t('save')}
          </Button>
          {edited && (
            <Button
              type="link"
              onClick={() => {
                setEdited(undefined);
                setIncomplete(false);
              }}
            >
              {t('undo')}
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
}
