import type { Form } from '@/ui/form/useForm';
import { drawingFaults } from './drawingFaults';
import { usePreview, type Drawable, type Preview } from './usePreview';

/** What a form has of a drawn seal; the picture fits its present values or is none. */
export type DrawnValues = Drawable & { pictureId: string; picture: string };

export interface DrawnForm {
  preview: Preview;
  /** One of the values drawn was changed: the picture does not fit any more, the next one is on its way. */
  enter: (change: Partial<Drawable>) => void;
  /** The button (SEL-30). */
  draw: () => void;
}

/** Ties the preview to the values of a form (SEL-31). */
export function useDrawnForm<V extends DrawnValues>(form: Form<V>): DrawnForm {
  const set = (change: Partial<DrawnValues>) => form.setMany(change as Partial<V>);
  const preview = usePreview({
    onDrawn: ({ pictureId, picture }) => set({ pictureId, picture }),
    onRefused: (error) => {
      const faults = drawingFaults(error);
      if (faults) form.refuse(faults, true);
      return faults !== undefined;
    },
  });
  const { sealKind, issuingOrg } = form.values;
  return {
    preview,
    enter: (change) => {
      set({ pictureId: '', picture: '' });
      preview.later({ sealKind, issuingOrg, ...change });
    },
    draw: () => preview.now({ sealKind, issuingOrg }),
  };
}
