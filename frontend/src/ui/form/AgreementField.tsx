import type { AgreementType } from '@/api/schemas';
import { useAgreement } from '@/api/queries';
import { useErrorText } from '@/api/errorText';
import { useFaultText } from '@/ui/faultText';
import type { Form } from '@/ui/form/useForm';
import { Failed, Loading } from '@/ui/states';
import { CloseCircleFilled } from '@ant-design/icons';
import { Button, Checkbox, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './AgreementField.module.css';

interface AgreementFieldProps<V extends { agree: boolean }> {
  form: Form<V>;
  type: AgreementType;
}

/** F-AGREE: a tick, and the text behind its title. Which version was agreed to goes to the server. */
export function AgreementField<V extends { agree: boolean }>({ form, type }: AgreementFieldProps<V>) {
  const { t } = useTranslation('registration');
  const faultText = useFaultText();
  const agreement = useAgreement(type).data;
  const [open, setOpen] = useState(false);
  const id = useId();
  const name = 'agree' as keyof V & string;
  const fault = form.faults[name];
  const title = agreement?.title ?? t('agreementTitle');
  const agree = (value: boolean) => form.set(name, value as V[keyof V & string]);

  return (
    <div className={css['field']}>
      <div>
        <Checkbox
          id={id}
          checked={form.values.agree}
          aria-required
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? `${id}-fault` : undefined}
          onChange={(event) => agree(event.target.checked)}
          onBlur={() => form.leave(name)}
        >
          {t('agree', { title })}
        </Checkbox>
        <button type="button" className="link-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t('readAgreement', { title })}
        </button>
      </div>
      <div aria-live="polite">
        {fault && (
          <div className={css['fault']} id={`${id}-fault`}>
            <CloseCircleFilled aria-hidden="true" />
            <span>{faultText(fault)}</span>
          </div>
        )}
      </div>
      <Modal
        open={open}
        title={title}
        width={760}
        centered
        onCancel={() => setOpen(false)}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{t('closeAgreement')}</Button>
            <Button
              type="primary"
              disabled={!agreement}
              onClick={() => {
                agree(true);
                setOpen(false);
              }}
            >
              {t('agreeAndClose')}
            </Button>
          </>
        }
      >
        <AgreementText type={type} />
      </Modal>
    </div>
  );
}

function AgreementText({ type }: { type: AgreementType }) {
  const { t, i18n } = useTranslation('registration');
  const errorText = useErrorText();
  const { data, error, refetch } = useAgreement(type);
  if (!data) return error ? <Failed text={errorText(error)} onRetry={() => void refetch()} /> : <Loading />;
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeZone: 'Asia/Shanghai' });
  return (
    // Can be reached and scrolled by keyboard, hence the tab stop.
    <section className={css['text']} tabIndex={0} aria-label={data.title}>
      <p className={css['version']}>
        {t('agreementVersion', { version: data.version, date: date.format(new Date(data.publishedAt)) })}
      </p>
      {data.text.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  );
}
