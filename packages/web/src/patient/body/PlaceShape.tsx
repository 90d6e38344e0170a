import type { BodyPlace } from '@cryobridge/course/report';
import type { KeyboardEvent } from 'react';
import type { Place } from './limb-shape.js';

interface Props {
  readonly place: Place;
  /** What was told of it; null: nothing. */
  readonly kind: BodyPlace['kind'] | null;
  /** Whether it can be told now. */
  readonly isOpen: boolean;
  readonly label: string;
  readonly tabIndex: number;
  readonly onToggle: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One place: solid where the limb is, dashed where it is not; a dot for pain, a wave for a feeling without pain. */
export function PlaceShape({ place, kind, isOpen, label, tabIndex, onToggle, onKeyDown }: Props) {
  const { middleX: x, middleY: y } = place;
  return (
    <g
      role="checkbox"
      aria-checked={kind !== null}
      aria-disabled={!isOpen}
      aria-label={label}
      // Within SVG the name of an attribute keeps its case, and only the lower one is known.
      ref={(element) => element?.setAttribute('tabindex', String(tabIndex))}
      className={`place ${place.isGone ? 'gone' : ''} ${kind === null ? '' : 'told'} ${isOpen ? '' : 'shut'}`}
      onClick={onToggle}
      onKeyDown={onKeyDown}
    >
      <path d={place.path} />
      {kind !== null && kind !== 'phantom-sensation' && <circle cx={x} cy={y} r={7} />}
      {kind === 'phantom-sensation' && (
        <path className="wave" d={`M${x - 14} ${y}q3.500 -7 7 0t7 0t7 0t7 0`} />
      )}
    </g>
  );
}
