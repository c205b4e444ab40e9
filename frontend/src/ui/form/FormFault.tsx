import { useErrorText } from '@/api/errorText';
import { CloseCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import css from './FormFault.module.css';

interface FormFaultProps {
  /** What a call threw and no field can show; nothing is shown for undefined. */
  error: unknown;
  /** Where to go on from here. */
  links?: ReactNode;
  /** What the text names, in the language now shown. */
  values?: Record<string, string> | undefined;
}

/** What went wrong with a form as a whole, next to its buttons. All input stays. */
export function FormFault({ error, links, values }: FormFaultProps) {
  const errorText = useErrorText();
  return (
    <div role="alert">
      {error !== undefined && (
        <div className={css['fault']}>
          <CloseCircleFilled aria-hidden="true" />
          <div>
            <p>{errorText(error, values)}</p>
            {links && <p className={css['links']}>{links}</p>}
          </div>
        </div>
      )}
    </div>
  );
}
