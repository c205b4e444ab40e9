import type { SealingPage } from '@/api/sealingTypes';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { focusNext } from './focusNext';
import { centreWithin, type Shown, type Size } from './geometry';
import type { PlaceChange, PointPlace, SeamPlace } from './places';
import css from './PageView.module.css';

interface StampButtonProps {
  place: PointPlace | SeamPlace;
  shown: Shown;
  page: SealingPage;
  seal: Size;
  picture: string;
  label: string;
  hintId: string;
  chosen: boolean;
  onChoose: () => void;
  onChange: (change: PlaceChange) => void;
  onRemove: () => void;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const percent = (part: number, of: number) => `${(part / of) * 100}%`;

/** The seal's picture in its true size; moved by mouse, finger and arrow keys, taken away by Delete (SEL-61). */
export function StampButton(props: StampButtonProps) {
  const { place, shown, page, seal, picture, label, hintId, chosen, onChoose, onChange, onRemove } = props;
  const from = useRef<{ clientX: number; clientY: number; x: number; y: number }>(undefined);

  const moveTo = (x: number, y: number) => {
    const down = { y: centreWithin(y, seal.height, page.height) };
    // Across the edge it can only go up and down.
    onChange(place.type === 'POINT' ? { x: centreWithin(x, seal.width, page.width), ...down } : down);
  };
  const x = place.type === 'POINT' ? shown.left + shown.width / 2 : 0;
  const y = shown.top + shown.height / 2;

  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = ARROWS[event.key];
    if (step) moveTo(x + step[0], y + step[1]);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      focusNext(event.currentTarget, '[data-stamp]', event.currentTarget.parentElement);
      onRemove();
    } else return;
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { clientX: event.clientX, clientY: event.clientY, x, y };
    onChoose();
  };
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>) => {
    const start = from.current;
    const sheet = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!start || !sheet?.width) return;
    const scale = page.width / sheet.width;
    moveTo(
      start.x + (event.clientX - start.clientX) * scale,
      start.y + (event.clientY - start.clientY) * scale,
    );
  };
  const drop = () => {
    from.current = undefined;
  };
  return (
    <button
      type="button"
      data-stamp={place.id}
      className={css['stamp']}
      data-chosen={chosen || undefined}
      data-seam={place.type === 'SEAM' || undefined}
      aria-label={label}
      aria-describedby={hintId}
      style={{
        left: percent(shown.left, page.width),
        top: percent(shown.top, page.height),
        width: percent(shown.width, page.width),
        height: percent(shown.height, page.height),
      }}
      onFocus={onChoose}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={drop}
      onPointerCancel={drop}
    >
      <img
        src={picture}
        alt=""
        draggable={false}
        style={{ width: percent(seal.width, shown.width), left: percent(-shown.shift, shown.width) }}
      />
    </button>
  );
}
