/** The smallest thing that lets one part of the page tell another. */
export function emitter<T extends unknown[]>() {
  const listeners = new Set<(...args: T) => void>();
  return {
    emit(...args: T): void {
      for (const listener of [...listeners]) listener(...args);
    },
    on(listener: (...args: T) => void): () => void {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
