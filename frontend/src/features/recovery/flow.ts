import { createContext, use } from 'react';

/** What the steps of one recovery share. */
export interface Flow<R> {
  id: string;
  view: R;
  /** The server's newest word on it: what is on show next. */
  adopt: (view: R) => void;
  /** On to the next step without asking, because nothing was changed in a step that was passed. */
  forward: () => void;
  back?: (() => void) | undefined;
  /** The server has forgotten it. */
  expire: () => void;
  /** Asks the server how far it is, after it found the page in the wrong step. */
  reload: () => void;
  /** What was entered in steps not on show (RCU-03); in memory only. */
  drafts: Map<string, object>;
  /** Names what would be lost. */
  title: string;
}

const Context = createContext<unknown>(undefined);
export const FlowProvider = Context.Provider;

export function useFlow<R>(): Flow<R> {
  const flow = use(Context);
  if (!flow) throw new Error('A step stands in a recovery.');
  return flow as Flow<R>;
}
