import { LoadingOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CardStage } from '../useCardAct';
import css from './Progress.module.css';

interface ProgressProps {
  stage: CardStage | undefined;
  onCancel?: (() => void) | undefined;
}

/** Where a card action stands, told as it changes. The server's part cannot be called back any more. */
export function Progress({ stage, onCancel }: ProgressProps) {
  const { t } = useTranslation('agent');
  const text = (() => {
    switch (stage) {
      case undefined:
      case 'done':
      case 'failed':
      case 'cancelled':
      case 'expired':
        return undefined;
      default:
        return t(`act.${stage}`);
    }
  })();
  return (
    <div role="status">
      {text && (
        <div className={css['progress']}>
          <LoadingOutlined aria-hidden="true" />
          <span>{text}</span>
          {onCancel && stage !== 'checking' && (
            <Button size="small" onClick={onCancel}>
              {t('act.cancel')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
