import parts from '../parts/parts.module.css';
import { chanceNote } from './explored-words.js';
import type { ChanceState } from './use-explored.js';

interface Props {
  readonly chance: ChanceState;
  /** Index of the placement whose place is told. */
  readonly at: number;
}

/** What the chance was computed for and what moves it most; empty while it is worked out. */
export function ChanceNote({ chance, at }: Props) {
  if (chance.kind !== 'known') return null;
  const { choice, placements } = chance.of;
  const { computedFor, matters } = chanceNote(chance.found, { choice, placement: placements[at] });
  return (
    <div data-chance-note>
      {matters !== null && (
        <p>
          <strong>{matters}</strong>
        </p>
      )}
      <p className={parts['small']}>{computedFor}</p>
    </div>
  );
}
