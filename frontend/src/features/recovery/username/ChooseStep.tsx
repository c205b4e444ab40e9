import type { RecoveryKind, UsernameMethod, UsernameRecovery } from '@/api/recoveryTypes';
import { beginUsernameRecovery } from '@/api/usernameRecovery';
import { paths } from '@/app/paths';
import { Choices } from '@/ui/Choices';
import { FormActions, FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { Button } from 'antd';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import css from './ChooseStep.module.css';
import { isKind, KINDS, METHODS } from './methods';

/** Whose user name, and by which method (RCU-01, RCU-02). The kind stands in the address. */
export function ChooseStep({ onBegun }: { onBegun: (view: UsernameRecovery) => void }) {
  const { t } = useTranslation('recovery');
  const [parameters, setParameters] = useSearchParams();
  const [kind, setKind] = useState(() => {
    const asked = parameters.get('kind');
    return isKind(asked) ? asked : undefined;
  });
  const [method, setMethod] = useState<UsernameMethod>();
  const [refusal, setRefusal] = useState<unknown>();
  const [pending, setPending] = useState(false);

  const chooseKind = (next: RecoveryKind) => {
    setKind(next);
    setMethod(undefined);
    setParameters({ kind: next }, { replace: true });
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!kind || !method || pending) return;
    setPending(true);
    setRefusal(undefined);
    beginUsernameRecovery(kind, method)
      .then(onBegun)
      .catch(setRefusal)
      .finally(() => setPending(false));
  };

  return (
    <FormBody form={{ onSubmit, attach: () => undefined }} label={t('chooseTitle')}>
      <div className={css['part']}>
        <h2>{t('chooseKind')}</h2>
        <Choices
          label={t('chooseKind')}
          choices={KINDS.map((key) => ({ key, title: t(`kind.${key}`), text: t(`kindText.${key}`) }))}
          at={kind ?? ('' as RecoveryKind)}
          onChange={chooseKind}
        />
        <p>{t('otherKinds')}</p>
        <p>
          {t('administratorGone')} <Link to={paths.claimAdministrator()}>{t('administrator.title')}</Link>
        </p>
      </div>
      {kind && (
        <div className={css['part']}>
          <h2>{t('chooseMethod')}</h2>
          <Choices
            label={t('chooseMethod')}
            choices={METHODS[kind].map((key) => ({
              key,
              title: t(`method.${kind}.${key}` as 'method.ADMIN.MANUAL_REVIEW'),
              text: t(`methodText.${kind}.${key}` as 'methodText.ADMIN.MANUAL_REVIEW'),
            }))}
            at={method ?? ('' as UsernameMethod)}
            onChange={setMethod}
          />
        </div>
      )}
      <FormActions flush fault={<FormFault error={refusal} />}>
        <Button type="primary" htmlType="submit" size="large" loading={pending} disabled={!kind || !method}>
          {t('next')}
        </Button>
        <Link to={paths.signIn()}>{t('toSignIn')}</Link>
      </FormActions>
    </FormBody>
  );
}
