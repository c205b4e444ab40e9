import type { Fault } from '@/ui/rules/fault';
import { useFaultText } from '@/ui/faultText';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';

interface CellProps {
  /** The row, in words, and what of it this is. */
  name: string;
  part: string;
  value: string;
  fault?: Fault | undefined;
  readOnly?: boolean;
  placeholder?: string;
  onChange: (value: string) => void;
}

/** One text of a row; its name says which row, as a table's heads would. */
export function Cell({ name, part, value, fault, readOnly, placeholder, onChange }: CellProps) {
  const { t } = useTranslation('desk');
  const faultText = useFaultText();
  return (
    <span>
      <Input
        aria-label={t('catRow', { name, part })}
        placeholder={placeholder ?? part}
        title={part}
        value={value}
        readOnly={readOnly}
        status={fault ? 'error' : ''}
        aria-invalid={fault ? true : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {fault && <small role="alert">{faultText(fault, part)}</small>}
    </span>
  );
}
