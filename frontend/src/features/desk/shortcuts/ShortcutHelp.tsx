import { Button, Modal, Switch } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setShortcuts, useShortcutsOn } from './setting';
import css from './ShortcutHelp.module.css';
import { useShortcuts } from './useShortcuts';

interface ShortcutHelpProps {
  /** Keys and what they do here. */
  keys: readonly { key: string; does: string }[];
}

/** Lists what keys do on this page, and turns them off; `?` opens it. */
export function ShortcutHelp({ keys }: ShortcutHelpProps) {
  const { t } = useTranslation('desk');
  const on = useShortcutsOn();
  const id = useId();
  const [open, setOpen] = useState(false);
  useShortcuts({ '?': () => setOpen(true) });
  return (
    <>
      <Button type="text" onClick={() => setOpen(true)}>
        {t('keys')}
      </Button>
      {open && (
        <Modal open title={t('keys')} footer={null} onCancel={() => setOpen(false)} width={420}>
          <p className={css['switch']}>
            <Switch checked={on} onChange={setShortcuts} aria-labelledby={id} />
            <span id={id}>{t('keysOn')}</span>
          </p>
          <dl className={css['keys']}>
            {[...keys, { key: '?', does: t('key_help') }].map(({ key, does }) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </Modal>
      )}
    </>
  );
}
