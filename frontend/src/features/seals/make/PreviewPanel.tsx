import { FormFault } from '@/ui/form/FormFault';
import { useFaultText } from '@/ui/faultText';
import type { Fault } from '@/ui/rules/fault';
import { CheckCircleFilled, CloseCircleFilled, LoadingOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import css from '../Seals.module.css';
import { SealOutline } from './SealOutline';
import type { Preview } from './usePreview';

interface PreviewPanelProps {
  preview: Preview;
  /** Whether the picture is that of the present values. */
  fits: boolean;
  /** Whether there is enough to draw. */
  able: boolean;
  fault: Fault | undefined;
  onPreview: () => void;
  /** As it is now, where a seal is changed and nothing is drawn anew. */
  before?: string | undefined;
}

/** SEL-30, SEL-31: the seal as it will be, beside the form. */
export function PreviewPanel({ preview, fits, able, fault, onPreview, before }: PreviewPanelProps) {
  const { t } = useTranslation('seals');
  const faultText = useFaultText();
  const { drawn, busy, error } = preview;
  const address = drawn?.picture ?? before;
  const stale = drawn !== undefined && !fits;
  return (
    <div className={css['preview']}>
      <figure className={css['big']}>
        <span className={css['ground']} data-stale={stale || busy || undefined}>
          {address ? <img src={address} alt={t('previewOf')} /> : <SealOutline />}
        </span>
        <figcaption>
          {drawn
            ? t('printSize', { width: drawn.widthMm, height: drawn.heightMm })
            : before
              ? t('pictureStays')
              : t('previewHint')}
        </figcaption>
      </figure>
      <p role="status" className={css['previewState']}>
        {busy && (
          <>
            <LoadingOutlined aria-hidden="true" /> {t('drawing')}
          </>
        )}
        {!busy && drawn && fits && (
          <span className={css['good']}>
            <CheckCircleFilled aria-hidden="true" /> {t('previewFits')}
          </span>
        )}
        {!busy && stale && t('previewStale')}
      </p>
      <Button disabled={!able} onClick={onPreview}>
        {t('preview')}
      </Button>
      <div aria-live="polite">
        {fault && (
          <p className={css['fault']}>
            <CloseCircleFilled aria-hidden="true" /> {faultText(fault)}
          </p>
        )}
      </div>
      <FormFault error={error} />
    </div>
  );
}
