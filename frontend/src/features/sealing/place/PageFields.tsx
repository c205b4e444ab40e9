import { useTranslation } from 'react-i18next';
import { NumberField } from './NumberField';

interface PageFieldsProps {
  firstPage: number;
  lastPage: number;
  /** Of the document. */
  pages: number;
  /** How many there have to be. */
  atLeast?: number;
  onChange: (range: { firstPage: number; lastPage: number }) => void;
}

/** A range of pages; one end takes the other one along. */
export function PageFields({ firstPage, lastPage, pages, atLeast = 1, onChange }: PageFieldsProps) {
  const { t } = useTranslation('sealing');
  const more = atLeast - 1;
  return (
    <>
      <NumberField
        label={t('field_firstPage')}
        value={firstPage}
        min={1}
        max={pages - more}
        whole
        onChange={(next) => onChange({ firstPage: next, lastPage: Math.max(lastPage, next + more) })}
      />
      <NumberField
        label={t('field_lastPage')}
        value={lastPage}
        min={1 + more}
        max={pages}
        whole
        onChange={(next) => onChange({ firstPage: Math.min(firstPage, next - more), lastPage: next })}
      />
    </>
  );
}
