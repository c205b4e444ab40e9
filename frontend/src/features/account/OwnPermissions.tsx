import { useErrorText } from '@/api/errorText';
import { useOwnPermissions } from '@/api/permissions';
import { Facts } from '@/ui/Facts';
import { Panel } from '@/ui/Panel';
import { Failed, Loading } from '@/ui/states';
import { useTranslation } from 'react-i18next';
import css from './AccountPage.module.css';

/** OPR-36: what the operator may do in applications, to read; the administrator sets it. */
export function OwnPermissions() {
  const { t } = useTranslation('account');
  const separator = useTranslation().t('listSeparator');
  const { data, error, refetch } = useOwnPermissions();
  const errorText = useErrorText();
  return (
    <Panel title={t('permissions')}>
      {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
      {!error && !data && <Loading rows={3} />}
      {data && (
        <>
          <p className={css['note']}>{t('permissionsNote')}</p>
          <Facts
            facts={[
              data.roles.length > 0 && { label: t('roles'), value: data.roles.join(separator) },
              ...data.applications.map(({ name, functions }) => ({
                label: name,
                value:
                  functions
                    .filter((one) => one.permitted)
                    .map((one) => one.name)
                    .join(separator) || t('noPermission'),
              })),
            ]}
          />
        </>
      )}
    </Panel>
  );
}
