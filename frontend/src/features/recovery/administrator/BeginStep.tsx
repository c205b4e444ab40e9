import { beginClaim, type AdministratorClaim } from '@/api/administratorClaim';
import { paths } from '@/app/paths';
import { FormActions, FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { Alert, Button } from 'antd';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

const NEEDS = ['organisation', 'person', 'papers'] as const;

/** What it takes, before anything is typed; and the quicker ways (ACC-82 to ACC-84). */
export function BeginStep({ onBegun }: { onBegun: (view: AdministratorClaim) => void }) {
  const { t } = useTranslation('recovery');
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (pending) return;
    setPending(true);
    setRefusal(undefined);
    beginClaim()
      .then(onBegun)
      .catch(setRefusal)
      .finally(() => setPending(false));
  };
  return (
    <FormBody form={{ onSubmit, attach: () => undefined }} label={t('administrator.title')}>
      <h2>{t('administrator.needsTitle')}</h2>
      <ul>
        {NEEDS.map((need) => (
          <li key={need}>{t(`administrator.needs.${need}`)}</li>
        ))}
      </ul>
      <p>{t('administrator.otherWays')}</p>
      <Alert type="info" showIcon title={t('administrator.notice')} />
      <FormActions flush fault={<FormFault error={refusal} />}>
        <Button type="primary" htmlType="submit" size="large" loading={pending}>
          {t('administrator.begin')}
        </Button>
        <Link to={paths.signIn()}>{t('signIn')}</Link>
      </FormActions>
    </FormBody>
  );
}
