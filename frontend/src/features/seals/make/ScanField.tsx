import { useErrorText } from '@/api/errorText';
import type { ScanOf } from '@/api/seals';
import { describedBy, FieldFrame } from '@/ui/form/FieldFrame';
import type { Fault } from '@/ui/rules/fault';
import { FileImageOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFindingText, useRefusalText } from './findings';
import css from './Scan.module.css';
import { ACCEPTED, type Extractions } from './useExtraction';

interface ScanFieldProps {
  of: ScanOf;
  extraction: Extractions;
  /** What the form has against it, e.g. that there is none. */
  fault: Fault | undefined;
  required?: boolean;
  onNotes: () => void;
}

/**
 * SEL-35, SEL-47: the scan is chosen by a file input that looks like a field to drop on, so keyboards and screen readers
 * work as with any file input.
 */
export function ScanField({ of, extraction, fault, required = true, onNotes }: ScanFieldProps) {
  const { t } = useTranslation('seals');
  const upload = useTranslation('upload').t;
  const errorText = useErrorText();
  const findingText = useFindingText();
  const refusalText = useRefusalText();
  const id = useId();
  const [over, setOver] = useState(false);
  const { phase, name, share, error, take, again, stop } = extraction;
  const busy = phase === 'sending' || phase === 'working';
  const label = t(of === 'seal' ? 'chooseSeal' : 'chooseSignature');
  const hint = t(of === 'seal' ? 'scanHint' : 'scanHintSignature');

  const told = (): Fault | undefined => {
    if (error !== undefined) return { code: 'UPLOAD', message: errorText(error) };
    const own = extraction.fault;
    const cause = own?.params?.['cause'];
    if (own?.code === 'SEAL_IMAGE_FORMAT') {
      const message = cause === undefined ? undefined : refusalText(String(cause));
      return message === undefined ? own : { code: 'SCAN', message };
    }
    if (own && cause !== undefined) {
      const { what, advice } = findingText(String(cause));
      return { ...own, params: { ...own.params, cause: t('causeAndAdvice', { what, advice }) } };
    }
    if (!own && busy && fault) return { code: 'SCAN', message: t('stillExtracting') };
    return own ?? fault;
  };
  const shown = told();

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !busy) take(file);
  };
  return (
    <FieldFrame
      id={id}
      label={label}
      labelText={label}
      required={required}
      hint={hint}
      fault={shown}
      faultLinks={
        <>
          {error !== undefined && (
            <button type="button" className="link-button" onClick={again}>
              {upload('again')}
            </button>
          )}
          {phase === 'failed' && error === undefined && (
            <button type="button" className="link-button" onClick={onNotes}>
              {t('readNotes')}
            </button>
          )}
        </>
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
          name="scan"
          accept={ACCEPTED}
          className={css['input']}
          disabled={busy}
          required={required}
          aria-invalid={shown ? true : undefined}
          aria-describedby={describedBy(id, hint, shown)}
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file may be chosen again after it was refused.
            event.target.value = '';
            if (file) take(file);
          }}
        />
        <FileImageOutlined className={css['icon']} aria-hidden="true" />
        <div className={css['words']}>
          <span className={css['do']} aria-hidden="true">
            {phase === 'found' ? t('otherScan') : label}
          </span>
          <span className={css['name']}>{name ?? upload('drop')}</span>
        </div>
        {busy && (
          <div className={css['sending']}>
            <progress
              {...(phase === 'sending' && { max: 1, value: share })}
              aria-label={upload('sending', { label })}
            />
            <span role="status">
              {phase === 'sending' ? upload('percent', { n: Math.round(share * 100) }) : t('extracting')}
            </span>
            <Button size="small" onClick={stop}>
              {upload('stop')}
            </Button>
          </div>
        )}
      </div>
    </FieldFrame>
  );
}
