import { useState, type ComponentProps, type DragEvent, type ReactNode } from 'react';
import css from './FileArea.module.css';

interface FileAreaProps extends Omit<
  ComponentProps<'input'>,
  'type' | 'className' | 'onChange' | 'disabled'
> {
  icon: ReactNode;
  /** What a press does; the name of the input says it to screen readers. */
  action: string;
  text: ReactNode;
  /** In the middle of the page instead of a form's row. */
  wide?: boolean;
  /** Less in sight, as something else is what it is about now. */
  low?: boolean;
  /** Takes no file now, yet keeps the keyboard's place. */
  busy?: boolean;
  onFile: (file: File) => void;
  children?: ReactNode;
}

/** A file input that looks like a field to drop on, so keyboards and screen readers work as with any file input. */
export function FileArea(props: FileAreaProps) {
  const { icon, action, text, wide, low, busy, onFile, children, ...input } = props;
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !busy) onFile(file);
  };
  return (
    <div
      className={css['area']}
      data-wide={wide}
      data-low={low}
      data-over={over || undefined}
      data-faulty={input['aria-invalid']}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        {...input}
        type="file"
        className={css['input']}
        aria-disabled={busy || undefined}
        onClick={(event) => busy && event.preventDefault()}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was refused.
          event.target.value = '';
          if (file && !busy) onFile(file);
        }}
      />
      {icon}
      <div className={css['words']}>
        <span className={css['do']} aria-hidden="true">
          {action}
        </span>
        <span className={css['text']}>{text}</span>
      </div>
      {children}
    </div>
  );
}
