import { notices } from '@/ui/notices';
import { CopyOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import css from './Members.module.css';

/** An account that was just made. */
export interface Made {
  username: string;
  initialPassword: string;
}

/** Shown once; the server keeps its hash only. So a click beside the dialog does not close it. */
export function InitialPassword({ made, onClose }: { made: Made; onClose: () => void }) {
  const { t } = useTranslation('desk');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(made.initialPassword);
      notices.success(t('copied'));
    } catch {
      // Not on a page without encryption; the password stands there to be selected.
      notices.error(t('notCopied'));
    }
  };
  return (
    <Modal
      open
      title={t('made', { username: made.username })}
      onCancel={onClose}
      mask={{ closable: false }}
      width={460}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('handedOver')}
        </Button>
      }
    >
      <div className={css['dialog']}>
        <p>{t('initialPasswordText')}</p>
        <p className={css['password']}>
          <code>{made.initialPassword}</code>
          <Button icon={<CopyOutlined aria-hidden="true" />} onClick={() => void copy()}>
            {t('copy')}
          </Button>
        </p>
      </div>
    </Modal>
  );
}
