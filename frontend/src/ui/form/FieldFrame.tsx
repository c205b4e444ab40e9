import { useFaultText } from '@/ui/faultText';
import type { Fault } from '@/ui/rules/fault';
import { CloseCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import css from './FieldFrame.module.css';

export interface FieldFrameProps {
  id: string;
  label: ReactNode;
  /** The label's bare words, for messages that name the field. */
  labelText: string;
  required?: boolean | undefined;
  hint?: ReactNode;
  fault?: Fault | undefined;
  /** Good news about the entry, e.g. that a user name is free. */
  praise?: ReactNode;
  /** What the message leads to, e.g. links to sign-in. */
  faultLinks?: ReactNode;
  children: ReactNode;
}

/** What ties a control to its label, hint and message (UIC-13, UIC-25, GEN-34). */
export function describedBy(id: string, hint: unknown, fault: unknown): string | undefined {
  const ids = [...(fault ? [`${id}-fault`] : []), ...(hint ? [`${id}-hint`] : [])];
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** Label, control, hint below, message at the right; one column where there is no room. */
export function FieldFrame(props: FieldFrameProps) {
  const faultText = useFaultText();
  const { id, label, labelText, required, hint, fault, praise, faultLinks, children } = props;
  return (
    <div className={css['row']}>
      <label className={css['label']} htmlFor={id} id={`${id}-label`}>
        {required && (
          <span className={css['star']} aria-hidden="true">
            *
          </span>
        )}
        {label}
      </label>
      <div className={css['control']}>
        {children}
        {hint && (
          <div className={css['hint']} id={`${id}-hint`}>
            {hint}
          </div>
        )}
      </div>
      <div className={css['message']} aria-live="polite">
        {fault && (
          <div className={css['fault']} id={`${id}-fault`}>
            <CloseCircleFilled aria-hidden="true" />
            <span>
              {faultText(fault, labelText)}
              {faultLinks && <span className={css['links']}>{faultLinks}</span>}
            </span>
          </div>
        )}
        {!fault && praise && <div className={css['praise']}>{praise}</div>}
      </div>
    </div>
  );
}
