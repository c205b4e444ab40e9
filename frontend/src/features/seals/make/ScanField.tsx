import { useErrorText } from '@/api/errorText';
import type { ScanOf } from '@/api/seals';
import { describedBy, FieldFrame } from '@/ui/form/FieldFrame';
import type { Fault } from '@/ui/rules/fault';
import { FileArea } from '@/ui/upload/FileArea';
import { Sending } from '@/ui/upload/Sending';
import { FileImageOutlined } from '@ant-design/icons';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFindingText, useRefusalText } from './findings';
import { ACCEPTED, type Extractions } from './useExtraction';

interface ScanFieldProps {
  of: ScanOf;
  extraction: Extractions;
  /** What the form has against it, e.g. that there is none. */
  fault: Fault | undefined;
  required?: boolean;
  onNotes: () => void;
}

/** SEL-35, SEL-47: the scan a seal or a signature is taken from. */
export function ScanField({ of, extraction, fault, required = true, onNotes }: ScanFieldProps) {
  const { t } = useTranslation('seals');
  const upload = useTranslation('upload').t;
  const errorText = useErrorText();
  const findingText = useFindingText();
  const refusalText = useRefusalText();
  const id = useId();
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
      <FileArea
        id={id}
        name="scan"
        accept={ACCEPTED}
        busy={busy}
        required={required}
        aria-invalid={shown ? true : undefined}
        aria-describedby={describedBy(id, hint, shown)}
        icon={<FileImageOutlined aria-hidden="true" />}
        action={phase === 'found' ? t('otherScan') : label}
        text={name ?? upload('drop')}
        onFile={take}
      >
        {busy && <Sending label={label} share={share} working={t('extracting')} onStop={stop} />}
      </FileArea>
    </FieldFrame>
  );
}
