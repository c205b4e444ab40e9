import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import css from './Sending.module.css';

interface SendingProps {
  /** Of the file's field. */
  label: string;
  /** How much has been sent, 0 to 1; from 1 on the server is at work. */
  share: number;
  /** What the server does then. */
  working: string;
  onStop: () => void;
}

/** A file on its way, inside its field. */
export function Sending({ label, share, working, onStop }: SendingProps) {
  const { t } = useTranslation('upload');
  const sent = share >= 1;
  return (
    <div className={css['sending']}>
      <progress {...(!sent && { max: 1, value: share })} aria-label={t('sending', { label })} />
      <span role="status">{sent ? working : t('percent', { n: Math.round(share * 100) })}</span>
      <Button
        size="small"
        onClick={({ currentTarget }) => {
          // The button goes; the keyboard stays where the next file is chosen.
          const { parentElement: row } = currentTarget;
          row?.parentElement?.querySelector('input')?.focus();
          onStop();
        }}
      >
        {t('stop')}
      </Button>
    </div>
  );
}
