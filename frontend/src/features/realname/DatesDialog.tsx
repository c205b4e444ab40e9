import { paths } from '@/app/paths';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import css from './RealName.module.css';

interface DatesDialogProps {
  /** Undefined where there is no bank card way. */
  onBankCard?: (() => void) | undefined;
  onClose: () => void;
}

/** RNV-31: the dates are wrong, or the person is not in the trusted identity platform. */
export function DatesDialog({ onBankCard, onClose }: DatesDialogProps) {
  const { t } = useTranslation('realname');
  const common = useTranslation().t;
  return (
    <Modal open title={t('datesTitle')} footer={null} onCancel={onClose} width={480}>
      <div className={css['dialog']}>
        <p>{t('datesText')}</p>
        <p>
          {t('datesApp')}{' '}
          <Link to={paths.help('identity-check')} target="_blank">
            {t('toAppHelp')}
          </Link>
        </p>
        <div className={css['actions']}>
          <Button onClick={onClose} autoFocus>
            {common('cancel')}
          </Button>
          {onBankCard && (
            <Button type="primary" onClick={onBankCard}>
              {t('useBankCard')}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}
