import type { SealingDocument } from '@/api/sealingTypes';
import { useTimes } from '@/ui/time';
import { FileTextOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import css from './Sealing.module.css';

interface DocumentLineProps {
  document: SealingDocument;
  onOther: (() => void) | undefined;
}

/** Which document it is about, above every step. */
export function DocumentLine({
  document: { title, format, pages, sealed, expiresAt },
  onOther,
}: DocumentLineProps) {
  const { t } = useTranslation('sealing');
  const { dateTime } = useTimes();
  return (
    <div className={css['documentLine']}>
      <FileTextOutlined aria-hidden="true" />
      <div>
        <p className={css['documentTitle']}>{title}</p>
        <p className={css['soft']}>
          {t('documentFacts', { format, n: pages.length })} {sealed && t('sealedHere')}{' '}
          {t('keptUntil', { time: dateTime(expiresAt) })}
        </p>
      </div>
      {onOther && (
        <button type="button" className="link-button" onClick={onOther}>
          {t('otherDocument')}
        </button>
      )}
    </div>
  );
}
