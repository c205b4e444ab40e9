import { notices } from '@/ui/notices';
import { CopyOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import css from './InitialPassword.module.css';

/** An account that was just made, or got a new initial password. */
export interface Made {
  username: string;
  initialPassword: string;
}

interface InitialPasswordProps {
  made: Made;
  /** What was done; without it that the account was made. */
  title?: string;
  onClose: () => void;
}

/** Shown once; the server keeps its hash only. So a click beside the dialog does not close it. */
export function InitialPassword({ made, title, onClose }: InitialPasswordProps) {
  const { t } = useTranslation();
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
      title={title ?? t('accountMade', { username: made.username })}
      onCancel={onClose}
      mask={{ closable: false }}
      width={460}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('handedOver')}
        </Button>
      }
    >
      <div className={css['body']}>
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
