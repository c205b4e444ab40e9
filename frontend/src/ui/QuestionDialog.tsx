import { Button, Modal } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import css from './QuestionDialog.module.css';
import type { OpenQuestion } from './question';

export default function QuestionDialog({ open: { question, answer } }: { open: OpenQuestion }) {
  const { t } = useTranslation();
  const preset = useRef<HTMLButtonElement>(null);
  return (
    <Modal
      open
      title={question.title}
      onCancel={() => answer(false)}
      // Over another dialog Ant Design would begin with the cross in the corner. Who has gone on to the next button since
      // is left there.
      afterOpenChange={(shown) => {
        const buttons = preset.current?.parentElement;
        if (shown && !buttons?.contains(document.activeElement)) preset.current?.focus();
      }}
      mask={{ closable: false }}
      width={440}
      footer={
        <div className={css['buttons']}>
          <Button ref={preset} autoFocus onClick={() => answer(false)}>
            {question.cancel ?? t('cancel')}
          </Button>
          <Button type="primary" onClick={() => answer(true)}>
            {question.confirm}
          </Button>
        </div>
      }
    >
      {question.text}
    </Modal>
  );
}
