import { useErrorText } from '@/api/errorText';
import { useOperator } from '@/api/operators';
import { Failed, Loading } from '@/ui/states';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChangeForm } from './ChangeForm';

interface ChangeOperatorDialogProps {
  operatorId: string;
  onClose: () => void;
}

/** OPR-18, OPR-21: what is on record is asked for anew, so that the form begins with what is true. */
export function ChangeOperatorDialog({ operatorId, onClose }: ChangeOperatorDialogProps) {
  const { t } = useTranslation('operators');
  const errorText = useErrorText();
  const { data, error, refetch, isFetchedAfterMount } = useOperator(operatorId);
  return (
    <Modal
      open
      title={t('changeTitle')}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      width={600}
      destroyOnHidden
    >
      {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
      {!error && !(data && isFetchedAfterMount) && <Loading rows={8} />}
      {!error && data && isFetchedAfterMount && <ChangeForm details={data} onClose={onClose} />}
    </Modal>
  );
}
