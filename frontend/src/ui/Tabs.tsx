import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import css from './Tabs.module.css';

interface TabsProps<K extends string> {
  label: string;
  tabs: readonly { key: K; label: string }[];
  at: K;
  /** @param byArrow the arrows go on from tab to tab, so what the panel shows must not take the focus */
  onChange: (key: K, byArrow: boolean) => void;
  /** The panel of the tab on show. */
  children: ReactNode;
}

/** A few ways to do one thing, or parts of one thing; arrows move between them (WAI-ARIA tabs). */
export function Tabs<K extends string>({ label, tabs, at, onChange, children }: TabsProps<K>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  // From the tab that has the focus: the page may not have shown its panel yet when the next arrow comes.
  const move = (event: KeyboardEvent, from: K) => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
    const step = steps[event.key];
    if (!step) return;
    const index = tabs.findIndex((tab) => tab.key === from);
    const next = tabs[(index + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.key, true);
    list.current?.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus();
  };
  return (
    <div className={css['tabs']}>
      <div className={css['list']} role="tablist" aria-label={label} ref={list}>
        {tabs.map(({ key, label: name }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            data-key={key}
            aria-selected={key === at}
            aria-controls={`${id}-panel`}
            tabIndex={key === at ? 0 : -1}
            onClick={() => onChange(key, false)}
            onKeyDown={(event) => move(event, key)}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${at}`}>
        {children}
      </div>
    </div>
  );
}
