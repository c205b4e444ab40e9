import { paths } from '@/app/paths';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useIdentityDialog } from './identityDialog';

/** 修改身份信息: the dialog over this page (RNV-27, RNV-38, RNV-39), else the page where it is. */
export function ChangeIdentity() {
  const { t } = useTranslation('realname');
  const dialog = useIdentityDialog();
  if (!dialog) return <Link to={paths.account()}>{t('changeIdentity')}</Link>;
  return (
    <>
      <button type="button" className="link-button" onClick={dialog.open}>
        {t('changeIdentity')}
      </button>
      {dialog.shown}
    </>
  );
}
