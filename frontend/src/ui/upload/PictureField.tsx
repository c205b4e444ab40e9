import { useErrorText } from '@/api/errorText';
import { describedBy, FieldFrame } from '@/ui/form/FieldFrame';
import { CheckCircleFilled, PictureOutlined } from '@ant-design/icons';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FileArea } from './FileArea';
import css from './PictureField.module.css';
import { ACCEPTED, sizeText } from './pictureRules';
import { Sending } from './Sending';
import type { Pictures } from './usePictures';

interface PictureFieldProps<S extends string> {
  pictures: Pictures<S>;
  slot: S;
  label: string;
  hint?: ReactNode;
  required?: boolean;
}

/** One picture: preview, progress, and what is wrong beside it. */
export function PictureField<S extends string>(props: PictureFieldProps<S>) {
  const { pictures, slot, label, hint, required = true } = props;
  const { t } = useTranslation('upload');
  const errorText = useErrorText();
  const id = useId();
  const picture = pictures.at(slot);
  const { phase, fault, error, preview, name, size } = picture;
  const sending = phase === 'sending';

  // What is no fault of the file is told in the same place, with the offer to try again.
  const isMissing = fault?.code === 'REQUIRED' || fault?.code === 'FILE_MISSING';
  const words = isMissing ? t('missing', { label }) : error === undefined ? undefined : errorText(error);
  const shown = words === undefined ? fault : { code: 'UPLOAD', message: words };

  return (
    <FieldFrame
      id={id}
      label={label}
      labelText={label}
      required={required}
      hint={hint}
      fault={shown}
      faultLinks={
        error !== undefined && (
          <button type="button" className="link-button" onClick={() => pictures.again(slot)}>
            {t('again')}
          </button>
        )
      }
      praise={
        phase === 'kept' &&
        !fault && (
          <>
            <CheckCircleFilled aria-hidden="true" /> {t('kept')}
          </>
        )
      }
    >
      <FileArea
        id={id}
        name={slot}
        accept={ACCEPTED}
        busy={sending}
        aria-required={required}
        aria-invalid={shown ? true : undefined}
        aria-describedby={describedBy(id, hint, shown)}
        icon={
          preview && phase !== 'empty' ? (
            <img src={preview} alt={t('preview', { label })} className={css['preview']} />
          ) : (
            <span className={css['icon']} aria-hidden="true">
              {phase === 'kept' ? <CheckCircleFilled /> : <PictureOutlined />}
            </span>
          )
        }
        action={phase === 'kept' || preview ? t('replace') : t('choose')}
        text={name ? `${name}${size === undefined ? '' : ` · ${sizeText(size)}`}` : t('drop')}
        onFile={(file) => pictures.take(slot, file)}
      >
        {sending && (
          <Sending
            label={label}
            share={picture.share}
            working={t('checking')}
            onStop={() => pictures.stop(slot)}
          />
        )}
      </FileArea>
    </FieldFrame>
  );
}
