import { useErrorText } from '@/api/errorText';
import { describedBy, FieldFrame } from '@/ui/form/FieldFrame';
import { CheckCircleFilled, PictureOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId, useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './PictureField.module.css';
import { ACCEPTED, sizeText } from './pictureRules';
import type { Pictures } from './usePictures';

interface PictureFieldProps<S extends string> {
  pictures: Pictures<S>;
  slot: S;
  label: string;
  hint?: ReactNode;
  required?: boolean;
}

/**
 * One picture: chosen by a file input that looks like a field to drop on, so keyboards and screen readers work as with
 * any file input; preview, progress, and what is wrong beside it.
 */
export function PictureField<S extends string>(props: PictureFieldProps<S>) {
  const { pictures, slot, label, hint, required = true } = props;
  const { t } = useTranslation('upload');
  const errorText = useErrorText();
  const id = useId();
  const [over, setOver] = useState(false);
  const picture = pictures.at(slot);
  const { phase, fault, error, preview, name, size } = picture;
  const sending = phase === 'sending';

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) pictures.take(slot, file);
  };
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
          name={slot}
          accept={ACCEPTED}
          className={css['input']}
          disabled={sending}
          aria-required={required}
          aria-invalid={shown ? true : undefined}
          aria-describedby={describedBy(id, hint, shown)}
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file may be chosen again after it was refused.
            event.target.value = '';
            if (file) pictures.take(slot, file);
          }}
        />
        {preview && phase !== 'empty' ? (
          <img src={preview} alt={t('preview', { label })} className={css['preview']} />
        ) : (
          <span className={css['icon']} aria-hidden="true">
            {phase === 'kept' ? <CheckCircleFilled /> : <PictureOutlined />}
          </span>
        )}
        <div className={css['words']}>
          <span className={css['do']} aria-hidden="true">
            {phase === 'kept' || preview ? t('replace') : t('choose')}
          </span>
          <span className={css['name']}>
            {name ? `${name}${size === undefined ? '' : ` · ${sizeText(size)}`}` : t('drop')}
          </span>
        </div>
        {sending && (
          <div className={css['sending']}>
            <progress max={1} value={picture.share} aria-label={t('sending', { label })} />
            <span role="status">
              {picture.share < 1 ? t('percent', { n: Math.round(picture.share * 100) }) : t('checking')}
            </span>
            <Button size="small" onClick={() => pictures.stop(slot)}>
              {t('stop')}
            </Button>
          </div>
        )}
      </div>
    </FieldFrame>
  );
}
