import { ApiProblem } from '@/api/problem';
import { useOwnUpgradeActs } from '@/api/upgrades';
import { TextField } from '@/ui/form/fields';
import { FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { clean, useForm } from '@/ui/form/useForm';
import { notices } from '@/ui/notices';
import { ask } from '@/ui/question';
import { fault, required } from '@/ui/rules/fault';
import { normaliseOrgCode, toCapitals } from '@/ui/rules/fields';
import { isOrgCode, isUscc } from '@/ui/rules/numbers';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Upgrade.module.css';

const code = (value: string) =>
  isUscc(toCapitals(value))
    ? undefined
    : isOrgCode(normaliseOrgCode(value))
      ? undefined
      : fault(toCapitals(value).length > 10 ? 'USCC_INVALID' : 'ORG_CODE_INVALID');

const written = (value: string) => (isUscc(toCapitals(value)) ? toCapitals(value) : normaliseOrgCode(value));

/** OPR-40, OPR-44: which organisation, and the word that it cannot be undone. */
export function UpgradeDialog({ stated, onClose }: { stated: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('account');
  const common = useTranslation().t;
  const acts = useOwnUpgradeActs();
  const [refusal, setRefusal] = useState<unknown>();
  const form = useForm({
    initial: { code: stated ?? '' },
    check: (values) => clean<{ code: string }>({ code: required(code)(values.code) }),
    send: async (values) => {
      setRefusal(undefined);
      const yes = await ask({
        title: t('upgradeConfirmTitle'),
        text: t('upgradeConfirmText'),
        confirm: t('upgradeApply'),
      });
      if (!yes) return;
      try {
        await acts.apply(written(values.code));
        notices.success(t('upgradeApplied'));
        onClose();
      } catch (error) {
        if (error instanceof ApiProblem && error.hasFieldFaults) form.refuse(error.fieldFaults);
        else setRefusal(error);
      }
    },
  });
  return (
    <Modal
      open
      title={t('upgradeApply')}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      width={460}
      destroyOnHidden
    >
      <FormBody form={form} label={t('upgradeApply')} narrow>
        <p>{t('upgradeDialogText')}</p>
        <TextField
          form={form}
          name="code"
          label={t('upgradeCode')}
          required
          autoComplete="off"
          maxLength={20}
          hint={t('upgradeCodeHint')}
        />
        <FormFault error={refusal} />
        <div className={css['actions']}>
          <Button onClick={onClose} disabled={form.pending}>
            {common('cancel')}
          </Button>
          <Button type="primary" htmlType="submit" loading={form.pending}>
            {t('upgradeNext')}
          </Button>
        </div>
      </FormBody>
    </Modal>
  );
}
