import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ChangeButtonProps {
  /** What is changed, for who does not see the row. */
  what: string;
  /** Where there is a better word for it. */
  text?: string;
  disabled?: boolean;
  dialog: (close: () => void) => ReactNode;
}

/** The action at the end of a row, and the dialog it opens (ACC-07). */
export function ChangeButton({ what, text, disabled, dialog }: ChangeButtonProps) {
  const { t } = useTranslation('account');
  const [open, setOpen] = useState(false);
  const word = text ?? t('change');
  return (
    <>
      <Button
        size="small"
        disabled={disabled ?? false}
        aria-label={`${word} ${what}`}
        onClick={() => setOpen(true)}
      >
        {word}
      </Button>
      {open && dialog(() => setOpen(false))}
    </>
  );
}
