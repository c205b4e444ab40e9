/** Opens an address of this site as if it were typed: nothing of the page on show lives on. */
export const openAfresh = (address: string): void => globalThis.location.assign(address);
