import { Modal } from 'antd';
import { useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface Question {
  title: string;
  text?: ReactNode;
  confirm: string;
  /** The preset answer; without it the common word for it. */
  cancel?: string;
}

let open: { question: Question; answer: (yes: boolean) => void } | undefined;
const listeners = new Set<() => void>();

function set(next: typeof open): void {
  open = next;
  for (const listener of listeners) listener();
}

/** Asks; Cancel is the preset button, because what is asked about deletes or replaces (UIC-17). */
export function ask(question: Question): Promise<boolean> {
  open?.answer(false);
  return new Promise((resolve) => {
    set({
      question,
      answer: (yes) => {
        set(undefined);
        resolve(yes);
      },
    });
  });
}

export function QuestionHost() {
  const { t } = useTranslation();
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
  return (
    <Modal
      open={now !== undefined}
      title={now?.question.title}
      okText={now?.question.confirm}
      cancelText={now?.question.cancel ?? t('cancel')}
      cancelButtonProps={{ autoFocus: true }}
      onOk={() => now?.answer(true)}
      onCancel={() => now?.answer(false)}
      mask={{ closable: false }}
      destroyOnHidden
      width={440}
    >
      {now?.question.text}
    </Modal>
  );
}
