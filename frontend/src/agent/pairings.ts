import type { PublicJwk } from './wire';

/** What this browser knows of an agent it is paired with. */
export interface Pairing {
  id: string;
  keys: CryptoKeyPair;
  agentKey: PublicJwk;
}

/** Kept per agent installation; clearing the site's data ends them, and the user pairs again. */
export interface Pairings {
  find: (instance: string) => Promise<Pairing | undefined>;
  keep: (instance: string, pairing: Pairing) => Promise<void>;
  drop: (instance: string) => Promise<void>;
}

const DATABASE = 'yinxin-agent';
const STORE = 'pairings';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('IndexedDB'));
  });
}

async function within<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = act(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
    });
  } finally {
    database.close();
  }
}

/** IndexedDB can hold a key that no script can read. */
export const storedPairings: Pairings = {
  find: (instance) => within('readonly', (store) => store.get(instance) as IDBRequest<Pairing | undefined>),
  keep: async (instance, pairing) => {
    await within('readwrite', (store) => store.put(pairing, instance));
  },
  drop: async (instance) => {
    await within('readwrite', (store) => store.delete(instance));
  },
};
