import { paths } from '@/app/paths';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import css from '../RealName.module.css';

/** RNV-23: the register does not confirm; the bank key is the other way, the card the recommended one. */
export function RegistryDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('realname');
  const common = useTranslation().t;
  const navigate = useNavigate();
  return (
    <Modal open title={t('registryTitle')} footer={null} onCancel={onClose} width={480}>
      <div className={css['dialog']}>
        <p>{t('registryText')}</p>
        <p>
          {t('registryCard')} <Link to={paths.realNameCard()}>{t('toCard')}</Link>
        </p>
        <div className={css['actions']}>
          <Button onClick={onClose} autoFocus>
            {common('cancel')}
          </Button>
          <Button type="primary" onClick={() => void navigate(paths.realNameBankKey())}>
            {t('toBankKey')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
