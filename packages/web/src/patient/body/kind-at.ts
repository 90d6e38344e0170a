import type { PatientToday } from '@cryobridge/contract';
import type { BodyPlace } from '@cryobridge/course/report';
import { limbOf, type Place } from './limb-shape.js';

export type Feeling = 'pain' | 'feeling';

/** What a tap there means. Null: it means nothing; a feeling without pain is asked only of the part that is gone. */
export function kindAt(
  { region, isGone }: Pick<Place, 'region' | 'isGone'>,
  { feeling, episodes }: { readonly feeling: Feeling; readonly episodes: PatientToday['episodes'] },
): BodyPlace['kind'] | null {
  if (isGone) return feeling === 'pain' ? 'phantom-pain' : 'phantom-sensation';
  if (feeling === 'feeling') return null;
  const isStump = episodes.some(
    ({ level, side, amputationDate }) =>
      amputationDate !== null && side === region.side && level !== null && limbOf(level) === region.limb,
  );
  return isStump ? 'residual-limb-pain' : 'other-pain';
}
