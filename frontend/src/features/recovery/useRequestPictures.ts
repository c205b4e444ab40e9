import { usePictures, type Pictures, type SendPicture } from '@/ui/upload/usePictures';
import { useFlow } from './flow';
import { refusalOf } from './refusals';

const KEPT = 'pictures kept';

/**
 * The pictures of a request for manual review. Those the server has are shown as uploaded, also after a reload, and when
 * the step is left and come back to.
 */
export function useRequestPictures<S extends string>(slots: readonly S[], send: SendPicture<S>): Pictures<S> {
  const { view, drafts, expire } = useFlow<{ pictures?: string[] }>();
  const kept = () => (drafts.get(KEPT) as ReadonlySet<string> | undefined) ?? new Set(view.pictures);
  return usePictures<S>(
    async (slot, ...rest) => {
      await send(slot, ...rest);
      drafts.set(KEPT, new Set([...kept(), slot]));
    },
    slots.filter((slot) => kept().has(slot)),
    (error) => {
      const isExpired = refusalOf(error, []).way === 'expired';
      if (isExpired) expire();
      return isExpired;
    },
  );
}
