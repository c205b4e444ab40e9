import type { ScanOf } from '@/api/seals';
import type { Fault } from '@/ui/rules/fault';
import { useTranslation } from 'react-i18next';
import css from '../Seals.module.css';
import { ScanField } from './ScanField';
import type { Extractions } from './useExtraction';
import { Verdict } from './Verdict';

interface ScanPanelProps {
  of: ScanOf;
  extraction: Extractions;
  fault: Fault | undefined;
  onNotes: () => void;
  /** The picture that stays as long as no other one is chosen. */
  before?: string | undefined;
}

/** SEL-35, SEL-47: the scan, and what was taken from it. */
export function ScanPanel({ of, extraction, fault, onNotes, before }: ScanPanelProps) {
  const { t } = useTranslation('seals');
  const { found, phase, stop } = extraction;
  return (
    <div className={css['fields']}>
      <ScanField
        of={of}
        extraction={extraction}
        fault={fault}
        required={before === undefined}
        onNotes={onNotes}
      />
      {found && <Verdict found={found} />}
      {before && (phase === 'found' || phase === 'failed') && (
        <button type="button" className="link-button" onClick={stop}>
          {t('keepPicture')}
        </button>
      )}
      {!found && before && phase === 'empty' && (
        <figure className={css['big']}>
          <span className={css['ground']}>
            <img src={before} alt={t('previewOf')} />
          </span>
          <figcaption>{t('pictureStays')}</figcaption>
        </figure>
      )}
    </div>
  );
}
