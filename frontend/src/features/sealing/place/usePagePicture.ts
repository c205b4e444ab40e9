import { useState } from 'react';

type Failed = Readonly<Record<string, number>>;

/** Which pictures did not come; each may be asked for once more. */
export interface PagePictures {
  /** Undefined where the last try failed. */
  addressOf: (address: string) => string | undefined;
  failed: (address: string) => void;
  again: (address: string) => void;
}

export function usePagePictures(): PagePictures {
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  const [tries, setTries] = useState<Failed>({});
  return {
    addressOf: (address) => {
      if (missing.has(address)) return undefined;
      const tried = tries[address];
      return tried === undefined ? address : `${address}?again=${tried}`;
    },
    failed: (address) => setMissing((old) => new Set([...old, address])),
    again: (address) => {
      setTries((old) => ({ ...old, [address]: (old[address] ?? 0) + 1 }));
      setMissing((old) => new Set([...old].filter((one) => one !== address)));
    },
  };
}
