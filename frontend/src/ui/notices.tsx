import { CheckCircleFilled, CloseCircleFilled, CloseOutlined } from '@ant-design/icons';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import css from './notices.module.css';

interface Notice {
  id: number;
  kind: 'success' | 'error';
  text: string;
}

const SUCCESS_MILLIS = 3000;

let shown: readonly Notice[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Notice[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

const close = (id: number) => change(shown.filter((notice) => notice.id !== id));

function show(kind: Notice['kind'], text: string): void {
  lastId += 1;
  const id = lastId;
  change([...shown.filter((notice) => notice.text !== text), { id, kind, text }]);
  if (kind === 'success') setTimeout(() => close(id), SUCCESS_MILLIS);
}

/** Good news goes after 3 s, bad news stays until it is closed (UIC-17). */
export const notices = {
  success: (text: string) => show('success', text),
  error: (text: string) => show('error', text),
  clear: () => change([]),
};

export function NoticeHost() {
  const { t } = useTranslation();
  const list = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
  return (
    <div className={css['host']}>
      <div role="status" aria-live="polite">
        {list
          .filter((notice) => notice.kind === 'success')
          .map((notice) => (
            <div key={notice.id} className={`${css['notice']} ${css['success']}`}>
              <CheckCircleFilled aria-hidden="true" />
              <span>{notice.text}</span>
            </div>
          ))}
      </div>
      <div role="alert">
        {list
          .filter((notice) => notice.kind === 'error')
          .map((notice) => (
            <div key={notice.id} className={`${css['notice']} ${css['error']}`}>
              <CloseCircleFilled aria-hidden="true" />
              <span>{notice.text}</span>
              <button type="button" aria-label={t('closeMessage')} onClick={() => close(notice.id)}>
                <CloseOutlined aria-hidden="true" />
              </button>
            </div>
          ))}
      </div>
    </div>
  );
}
