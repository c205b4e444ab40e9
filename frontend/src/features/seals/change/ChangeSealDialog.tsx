import { useErrorText } from '@/api/errorText';
import { useSeal, useSealOperators, useSealRules } from '@/api/seals';
import type { Seal } from '@/api/sealTypes';
import { Failed, Loading } from '@/ui/states';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChangeSealForm } from './ChangeSealForm';

interface ChangeSealDialogProps {
  seal: Seal;
  onMade: (name: string) => void;
  onClose: () => void;
}

/** SEL-14: what is on record is asked for anew, so that the form begins with what is true. */
export function ChangeSealDialog({ seal, onMade, onClose }: ChangeSealDialogProps) {
  const { t } = useTranslation('seals');
  const errorText = useErrorText();
  const details = useSeal(seal.sealId);
  const operators = useSealOperators();
  const rules = useSealRules();
  const error = details.error ?? operators.error ?? rules.error;
  if (details.data && operators.data && rules.data) {
    return (
      <ChangeSealForm
        details={details.data}
        operator={operators.data.find(({ accountId }) => accountId === seal.operator.accountId)}
        freeName={rules.data.freeName}
        onMade={onMade}
        onClose={onClose}
      />
    );
  }
  const retry = () => {
    for (const query of [details, operators, rules]) if (query.error) void query.refetch();
  };
  return (
    <Modal open title={t('changeSeal')} footer={null} onCancel={onClose} width={1040} destroyOnHidden>
      {error ? <Failed text={errorText(error)} onRetry={retry} /> : <Loading rows={10} />}
    </Modal>
  );
}
