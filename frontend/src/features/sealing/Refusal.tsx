import { CloseCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useSealingText } from './refusals';
import css from './Sealing.module.css';

/** Why the last try failed, where it can be put right. Nothing for undefined. */
export function Refusal({ error, children }: { error: unknown; children?: ReactNode }) {
  const sealingText = useSealingText();
  return (
    <div role="alert">
      {error !== undefined && (
        <div className={css['refusal']}>
          <CloseCircleFilled aria-hidden="true" />
          <div>
            <p>{sealingText(error)}</p>
            {children}
          </div>
        </div>
      )}
    </div>
  );
}
