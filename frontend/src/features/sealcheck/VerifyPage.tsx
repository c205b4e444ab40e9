import { useErrorText } from '@/api/errorText';
import { PageHeading } from '@/ui/heading';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { CheckResult } from './CheckResult';
import { FileDrop } from './FileDrop';
import { useFileCheck, type FileCheck } from './useFileCheck';
import css from './VerifyPage.module.css';

const VERDICTS = ['VALID', 'INVALID', 'INDETERMINATE', 'NOT_SIGNED'] as const;

/** 公开验章: for everybody, signed in or not (SEL-65). */
export function VerifyPage() {
  const { t } = useTranslation('sealcheck');
  const file = useFileCheck();
  const { check } = file;
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <PageHeading title={t('title')} />
        <p>{t('lead')}</p>
      </header>
      <FileDrop onFile={file.take} again={check.phase === 'done'} />
      <Progress file={file} />
      {check.phase === 'done' && <CheckResult name={check.name} report={check.report} />}
      {check.phase !== 'done' && (
        <section aria-labelledby="seal-check-meaning">
          <h2 id="seal-check-meaning" className={css['meaningHead']}>
            {t('whatItMeans')}
          </h2>
          <dl className={css['meaning']}>
            {VERDICTS.map((verdict) => (
              <div key={verdict}>
                <dt>{t(`verdict.${verdict}`)}</dt>
                <dd>{t(`meaning.${verdict}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}

function Progress({ file: { check, again, stop } }: { file: FileCheck }) {
  const { t } = useTranslation('sealcheck');
  const errorText = useErrorText();
  const sent = check.phase === 'sending' && check.share >= 1;
  return (
    <>
      <div role="status" className={css['progress']}>
        {check.phase === 'sending' && (
          <>
            <span className={css['name']}>{check.name}</span>
            {sent ? (
              <progress aria-label={t('checking')} />
            ) : (
              <progress max={1} value={check.share} aria-label={t('sending')} />
            )}
            <span>{sent ? t('checking') : t('percent', { n: Math.round(check.share * 100) })}</span>
            <Button size="small" onClick={stop}>
              {t('stop')}
            </Button>
          </>
        )}
      </div>
      <div role="alert">
        {check.phase === 'refused' && <p className={css['fault']}>{t(check.reason)}</p>}
        {check.phase === 'failed' && (
          <p className={css['fault']}>
            <span className={css['name']}>{check.name}</span> {errorText(check.error)}{' '}
            <button type="button" className="link-button" onClick={again}>
              {t('again')}
            </button>
          </p>
        )}
      </div>
    </>
  );
}
