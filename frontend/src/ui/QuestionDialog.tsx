import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OpenQuestion } from './question';

export default function QuestionDialog({ open: { question, answer } }: { open: OpenQuestion }) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={question.title}
      okText={question.confirm}
      cancelText={question.cancel ?? t('cancel')}
      cancelButtonProps={{ autoFocus: true }}
      onOk={() => answer(true)}
      onCancel={() => answer(false)}
      mask={{ closable: false }}
      width={440}
    >
      {question.text}
    </Modal>
  );
}
