import type { SealCheck } from './schemas';
import { postFile } from './upload';

/** SEL-65: checks a seal or a document; the server does not keep it. */
export const checkFile = async (
  file: File,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<SealCheck> => (await postFile('/api/v1/seal-checks', file, onShare, signal)) as SealCheck;
