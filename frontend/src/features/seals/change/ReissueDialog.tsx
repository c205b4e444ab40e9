import { useErrorText } from '@/api/errorText';
import { prepareReissue, sealAddress, useSealOperators } from '@/api/seals';
import type { Seal, SealOperator } from '@/api/sealTypes';
import { FormBody } from '@/ui/form/FormBody';
import { clean } from '@/ui/form/useForm';
import { Failed, Loading } from '@/ui/states';
import { useTimes } from '@/ui/time';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ConfirmStep } from '../make/ConfirmStep';
import { DayFields } from '../make/DayFields';
import { FormFoot } from '../make/FormFoot';
import { MakeDialog } from '../make/MakeDialog';
import { checkDays } from '../make/sealRules';
import { usePreparation } from '../make/usePreparation';
import css from '../Seals.module.css';

interface ReissueDialogProps {
  seal: Seal;
  onMade: () => void;
  onClose: () => void;
}

/** SEL-74: the same picture for the operator's new certificate. */
export function ReissueDialog({ seal, onMade, onClose }: ReissueDialogProps) {
  const { t } = useTranslation('seals');
  const errorText = useErrorText();
  const { data, error, refetch } = useSealOperators();
  const operator = data?.find(({ accountId }) => accountId === seal.operator.accountId);
  if (operator) return <ReissueForm seal={seal} operator={operator} onMade={onMade} onClose={onClose} />;
  return (
    <Modal open title={t('reissueSeal')} footer={null} onCancel={onClose} width={860} destroyOnHidden>
      {error ? (
        <Failed text={errorText(error)} onRetry={() => void refetch()} />
      ) : data ? (
        <p>{t('reissueNoOperator')}</p>
      ) : (
        <Loading rows={6} />
      )}
    </Modal>
  );
}

function ReissueForm({ seal, operator, onMade, onClose }: ReissueDialogProps & { operator: SealOperator }) {
  const { t } = useTranslation('seals');
  const { dateOnly } = useTimes();
  const { form, refusal, prepared, again, back } = usePreparation({
    initial: { validFrom: operator.validFrom ?? '', validTo: operator.validTo ?? '' },
    check: (values) => clean<typeof values>(checkDays(values, operator)),
    prepare: (values) => prepareReissue(seal.sealId, { ...values, version: seal.version }),
  });
  const { validFrom, validTo } = prepared?.values ?? form.values;
  const picture = sealAddress(seal.sealId, 'picture', seal.version);
  return (
    <MakeDialog title={t('reissueSeal')} dirty={form.dirty} width={860} onClose={onClose}>
      {(close) =>
        prepared ? (
          <ConfirmStep
            prepared={prepared}
            again={again}
            picture={picture}
            facts={[
              { label: t('sealName'), value: <strong>{seal.name}</strong> },
              { label: t('kind'), value: t(`kind_${seal.kind}`) },
              {
                label: t('validity'),
                value: t('fromTo', { from: dateOnly(validFrom), to: dateOnly(validTo) }),
              },
              { label: t('operator'), value: seal.operator.name },
            ]}
            onMade={onMade}
            onBack={back}
          />
        ) : (
          <FormBody form={form} label={t('reissueSeal')}>
            <p className={css['soft']}>{t('reissueText', { name: seal.name })}</p>
            <div className={css['split']}>
              <div className={css['fields']}>
                <DayFields form={form} range={operator} />
              </div>
              <figure className={css['big']}>
                <span className={css['ground']}>
                  <img src={picture} alt={t('pictureOf', { name: seal.name })} />
                </span>
                <figcaption>{t('pictureStays')}</figcaption>
              </figure>
            </div>
            <FormFoot save={t('saveSeal')} pending={form.pending} refusal={refusal} onClose={close} />
          </FormBody>
        )
      }
    </MakeDialog>
  );
}
