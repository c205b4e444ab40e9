import type { AccountView, Revealed } from '@/api/schemas';
import { sessionEvents } from '@/api/sessionEvents';
import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RevealDialog } from './RevealDialog';

/** An unattended screen shows the masks again (GEN-30). */
const SHOWN_MILLIS = 120_000;

export interface Reveal {
  shown: Revealed | undefined;
  button: (what: string) => ReactNode;
  dialog: ReactNode;
}

/** Document number and phone in full, for a while, against the password or the card. */
export function useReveal(account: AccountView | undefined): Reveal {
  const { t } = useTranslation('account');
  const [shown, setShown] = useState<Revealed>();
  const [asking, setAsking] = useState(false);

  useEffect(() => {
    if (!shown) return undefined;
    const hide = () => setShown(undefined);
    const timer = setTimeout(hide, SHOWN_MILLIS);
    const stop = sessionEvents.onEnded(hide);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [shown]);

  return {
    shown,
    button: (what) =>
      shown ? (
        <Button
          size="small"
          icon={<EyeInvisibleOutlined aria-hidden="true" />}
          aria-label={t('hideWhat', { what })}
          onClick={() => setShown(undefined)}
        >
          {t('hide')}
        </Button>
      ) : (
        <Button
          size="small"
          icon={<EyeOutlined aria-hidden="true" />}
          aria-label={t('revealWhat', { what })}
          onClick={() => setAsking(true)}
        >
          {t('reveal')}
        </Button>
      ),
    dialog: asking && (
      <RevealDialog
        hasCard={account?.cardBound ?? false}
        hasPassword={account?.state !== 'NOT_ACTIVATED'}
        onClose={() => setAsking(false)}
        onRevealed={(data) => {
          setShown(data);
          setAsking(false);
        }}
      />
    ),
  };
}
