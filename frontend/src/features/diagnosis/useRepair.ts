import type { Agent } from '@/agent/agent';
import { useState } from 'react';

export interface Repair {
  /** The id of what is being mended. */
  running: string | undefined;
  done: boolean;
  /** What went wrong, by the id of the repair. */
  errors: Record<string, unknown>;
  start: (ids: readonly string[]) => Promise<void>;
}

/** KEY-25: one after the other, each confirmed in the agent's window; then everything is checked again. */
export function useRepair(agent: Agent, checkAll: () => Promise<void>): Repair {
  const [running, setRunning] = useState<string>();
  const [done, setDone] = useState(false);
  const [errors, setErrors] = useState<Record<string, unknown>>({});
  const start = async (ids: readonly string[]) => {
    if (running) return;
    setDone(false);
    const failed: Record<string, unknown> = {};
    for (const id of ids) {
      setRunning(id);
      try {
        await agent.repair(id);
      } catch (error) {
        failed[id] = error;
      }
    }
    setErrors(failed);
    setRunning(undefined);
    setDone(Object.keys(failed).length < ids.length);
    await checkAll();
  };
  return { running, done, errors, start };
}
