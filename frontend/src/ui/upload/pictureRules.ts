import { fault, type Fault } from '@/ui/rules/fault';

/** RCU-37, RCP-24: what a picture may be. The server judges by content; this only spares a useless upload. */

export const LARGEST_BYTES = 4 * 1024 * 1024;

/** Types and endings: some systems know a file by one of them only. */
export const ACCEPTED = 'image/jpeg,image/png,image/bmp,.jpg,.jpeg,.png,.bmp';

const TYPES = /^image\/(jpeg|png|bmp|x-ms-bmp)$/;
const ENDINGS = /\.(jpe?g|png|bmp)$/i;

export function checkPicture({ name, type, size }: Pick<File, 'name' | 'type' | 'size'>): Fault | undefined {
  if (!(TYPES.test(type) || (type === '' && ENDINGS.test(name)))) return fault('FILE_FORMAT');
  if (size > LARGEST_BYTES) return fault('FILE_TOO_LARGE');
  return size === 0 ? fault('FILE_UNREADABLE') : undefined;
}

/** 1.2 MB, 340 KB. */
export const sizeText = (bytes: number): string =>
  bytes >= 1024 * 1024
    ? `${(bytes / 1024 / 1024).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} KB`;
