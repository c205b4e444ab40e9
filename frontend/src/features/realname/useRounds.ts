import { paths } from '@/app/paths';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import type { DoneState } from './Done';

export interface Round {
  /** A new one for each time the page is gone through: its tab stays open, its entries do not. */
  round: number;
  /** Back to the methods, and this page begins anew. */
  leave: (done?: DoneState['realNameDone']) => void;
}

export function useRounds(): Round {
  const [round, setRound] = useState(0);
  const navigate = useNavigate();
  const leave = useCallback(
    (realNameDone?: DoneState['realNameDone']) => {
      setRound((before) => before + 1);
      void navigate(paths.realName(), { state: realNameDone ? { realNameDone } : null });
    },
    [navigate],
  );
  return { round, leave };
}
