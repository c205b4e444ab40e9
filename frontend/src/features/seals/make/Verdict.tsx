import type { ExtractedPicture } from '@/api/sealTypes';
import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useFindingText } from './findings';
import css from './Scan.module.css';

/** SEL-75: before and after side by side, whether it may be used, and what to do about what was found. */
export function Verdict({ found }: { found: ExtractedPicture }) {
  const { t } = useTranslation('seals');
  const findingText = useFindingText();
  const { acceptable, findings, before, after, widthMm, heightMm } = found;
  const Icon = acceptable ? CheckCircleFilled : CloseCircleFilled;
  return (
    <div className={css['result']}>
      <div className={css['pair']}>
        <figure>
          <span className={css['paper']}>
            <img src={before} alt={t('before')} />
          </span>
          <figcaption>{t('before')}</figcaption>
        </figure>
        <figure>
          <span className={css['ground']}>
            <img src={after} alt={t('after')} />
          </span>
          <figcaption>
            {t('after')} · {t('size', { width: widthMm, height: heightMm })}
          </figcaption>
        </figure>
      </div>
      <div role="status" className={css['verdict']} data-good={acceptable}>
        <p className={css['word']}>
          <Icon aria-hidden="true" /> {t(acceptable ? 'acceptable' : 'notAcceptable')}
        </p>
        {findings.length > 0 && (
          <ul>
            {findings.map((finding) => {
              const { what, advice } = findingText(finding);
              return (
                <li key={finding}>
                  <strong>{what}</strong>
                  <span>{advice}</span>
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </div>
  );
}
