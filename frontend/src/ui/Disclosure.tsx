import { DownOutlined } from '@ant-design/icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import css from './Disclosure.module.css';

interface DisclosureProps {
  label: ReactNode;
  /** Where the label is only an icon. */
  name?: string;
  plain?: boolean;
  children: (close: () => void) => ReactNode;
}

/** A button that shows a panel below itself; Esc and a click or focus elsewhere close it. */
export function Disclosure({ label, name, plain, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    const elsewhere = (event: Event) => {
      if (!frame.current?.contains(event.target as Node)) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);

  return (
    <div className={css['frame']} ref={frame}>
      <button
        type="button"
        ref={button}
        className={css['button']}
        aria-expanded={open}
        aria-label={name}
        onClick={() => setOpen((was) => !was)}
      >
        {label}
        {!plain && <DownOutlined className={css['arrow']} aria-hidden="true" />}
      </button>
      {open && <div className={css['panel']}>{children(() => setOpen(false))}</div>}
    </div>
  );
}
