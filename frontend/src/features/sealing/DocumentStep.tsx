import { describedBy, FieldFrame } from '@/ui/form/FieldFrame';
import type { Fault } from '@/ui/rules/fault';
import { FilePdfOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import css from './DocumentStep.module.css';
import { useSealingText } from './refusals';
import sheet from './Sealing.module.css';
import { StepHead } from './StepHead';
import type { Sealing } from './useSealing';
import { ACCEPTED, isWorthAnotherTry, useHandIn } from './useHandIn';

/** SEL-61: the document is handed in by a file input that looks like a field to drop on. */
export function DocumentStep({ sealing }: { sealing: Sealing }) {
  const { t } = useTranslation('sealing');
  const upload = useTranslation('upload').t;
  const sealingText = useSealingText();
  const id = useId();
  const [over, setOver] = useState(false);
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
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped && !busy) file.take(dropped);
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
        <div
          className={css['area']}
          data-over={over || undefined}
          data-faulty={shown ? true : undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <input
            id={id}
            type="file"
            name="document"
            accept={ACCEPTED}
            className={css['input']}
            disabled={busy}
            required
            aria-invalid={shown ? true : undefined}
            aria-describedby={describedBy(id, t('documentHint'), shown)}
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              // The same file may be chosen again after it was refused.
              event.target.value = '';
              if (chosen) file.take(chosen);
            }}
          />
          <FilePdfOutlined aria-hidden="true" className={css['icon']} />
          <p className={css['words']}>
            <span className={css['do']} aria-hidden="true">
              {t('chooseDocument')}
            </span>
            <span>{file.name ?? upload('drop')}</span>
          </p>
          {busy && (
            <div className={css['sending']}>
              <progress
                {...(file.share < 1 && { max: 1, value: file.share })}
                aria-label={upload('sending', { label: t('document') })}
              />
              <span role="status">
                {file.share < 1 ? upload('percent', { n: Math.round(file.share * 100) }) : t('reading')}
              </span>
              <Button size="small" onClick={file.stop}>
                {upload('stop')}
              </Button>
            </div>
          )}
        </div>
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
