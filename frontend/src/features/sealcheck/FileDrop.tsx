import { FileSearchOutlined } from '@ant-design/icons';
import { useId, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import css from './FileDrop.module.css';

/** A file input that looks like a field to drop on, so keyboards and screen readers work as with any file input. */
export function FileDrop({ onFile, again }: { onFile: (file: File) => void; again: boolean }) {
  const { t } = useTranslation('sealcheck');
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    <div
      className={css['area']}
      data-over={over || undefined}
      data-again={again || undefined}
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
        accept=".ofd,.pdf,.esl,application/pdf"
        className={css['input']}
        aria-label={t('file')}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <FileSearchOutlined aria-hidden="true" className={css['icon']} />
      <p>
        <span className={css['do']} aria-hidden="true">
          {again ? t('another') : t('choose')}
        </span>{' '}
        <span className={css['soft']}>{t('drop')}</span>
      </p>
      <p id={`${id}-hint`} className={css['soft']}>
        {t('formats')}
      </p>
    </div>
  );
}
