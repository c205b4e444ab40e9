import { FileArea } from '@/ui/upload/FileArea';
import { FileSearchOutlined } from '@ant-design/icons';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import css from './FileDrop.module.css';

/** The file to be checked; another one once there is a report. */
export function FileDrop({ onFile, again }: { onFile: (file: File) => void; again: boolean }) {
  const { t } = useTranslation('sealcheck');
  const hint = useId();
  return (
    <FileArea
      wide
      low={again || undefined}
      accept=".ofd,.pdf,.esl,application/pdf"
      aria-label={t('file')}
      aria-describedby={hint}
      icon={<FileSearchOutlined aria-hidden="true" />}
      action={again ? t('another') : t('choose')}
      text={t('drop')}
      onFile={onFile}
    >
      <p id={hint} className={css['hint']}>
        {t('formats')}
      </p>
    </FileArea>
  );
}
