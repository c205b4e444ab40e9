import { describedBy, FieldFrame } from '@/ui/form/FieldFrame';
import type { Fault } from '@/ui/rules/fault';
import { FileArea } from '@/ui/upload/FileArea';
import { Sending } from '@/ui/upload/Sending';
import { FilePdfOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSealingText } from './refusals';
import sheet from './Sealing.module.css';
import { StepHead } from './StepHead';
import type { Sealing } from './useSealing';
import { ACCEPTED, isWorthAnotherTry, useHandIn } from './useHandIn';

/** SEL-61: the document is handed in. */
export function DocumentStep({ sealing }: { sealing: Sealing }) {
  const { t } = useTranslation('sealing');
  const upload = useTranslation('upload').t;
  const sealingText = useSealingText();
  const id = useId();
  const file = useHandIn(sealing.take);
  const busy = file.name !== undefined;
  const error = file.error ?? (busy || file.fault ? undefined : sealing.refusal);
  const shown: Fault | undefined =
    error !== undefined
      ? { code: 'SEALING', message: sealingText(error) }
      : file.fault && {
          code: 'SEALING',
          message: t(`file_${file.fault.code as 'TYPE' | 'EMPTY' | 'LARGE'}`),
        };
  return (
    <section className={sheet['step']} aria-label={t('step_document')}>
      <StepHead title={t('step_document')} text={t('documentText')} quiet={!sealing.begun} />
      <FieldFrame
        id={id}
        label={t('document')}
        labelText={t('document')}
        required
        hint={t('documentHint')}
        fault={shown}
        faultLinks={
          file.error !== undefined &&
          isWorthAnotherTry(file.error) && (
            <button type="button" className="link-button" onClick={file.again}>
              {upload('again')}
            </button>
          )
        }
      >
        <FileArea
          wide
          id={id}
          name="document"
          accept={ACCEPTED}
          busy={busy}
          required
          aria-invalid={shown ? true : undefined}
          aria-describedby={describedBy(id, t('documentHint'), shown)}
          icon={<FilePdfOutlined aria-hidden="true" />}
          action={t('chooseDocument')}
          text={file.name ?? upload('drop')}
          onFile={file.take}
        >
          {busy && (
            <Sending label={t('document')} share={file.share} working={t('reading')} onStop={file.stop} />
          )}
        </FileArea>
      </FieldFrame>
      {sealing.document && !busy && (
        <div className={sheet['buttons']}>
          <Button type="primary" onClick={() => sealing.goTo('seal')}>
            {t('goOnWith', { title: sealing.document.title })}
          </Button>
        </div>
      )}
    </section>
  );
}
