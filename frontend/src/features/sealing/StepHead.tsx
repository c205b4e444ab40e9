import { useEffect, useRef } from 'react';
import css from './Sealing.module.css';

interface StepHeadProps {
  title: string;
  text?: string;
  /** The first step of a visit leaves the focus where it is. */
  quiet?: boolean;
}

/** Takes the focus when its step comes up, so that a screen reader reads where one is. */
export function StepHead({ title, text, quiet }: StepHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!quiet) heading.current?.focus();
  }, [quiet]);
  return (
    <div className={css['stepHead']}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {text && <p>{text}</p>}
    </div>
  );
}
