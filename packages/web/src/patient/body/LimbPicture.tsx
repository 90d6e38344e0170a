import type { Question } from '@cryobridge/course/report';
import { useKnownToday } from '../me/me-context.js';
import { heightOf, limbOf, placesOf, silhouette } from './limb-shape.js';

type Part = 'stump' | 'gone' | 'whole';

const partOf: Partial<Record<Question['field'], Part>> = {
  limbToBeRemovedPain: 'whole',
  residualLimbPain: 'stump',
  phantomPain: 'gone',
  phantomSensation: 'gone',
};

/** Which part a question means: the part that is left, or the part that is gone. Only beside words that say the same. */
export function LimbPicture({ field }: { readonly field: Question['field'] }) {
  const { episodes } = useKnownToday().today;
  const part = partOf[field];
  const episode =
    episodes.find(({ amputationDate }) => (part === 'whole') === (amputationDate === null)) ?? episodes[0];
  if (part === undefined || episode === undefined || episode.level === null) return null;
  const limb = limbOf(episode.level);
  const side = episode.side === 'left' ? 'left' : 'right';
  const places = placesOf({ limb, side, face: 'front', middleX: 56, episodes: [episode] });
  const parts = [false, true]
    .map((isGone) => ({ isGone, shapes: places.filter((place) => place.isGone === isGone) }))
    .filter(({ shapes }) => shapes.length > 0);
  return (
    <svg
      className="limb-picture"
      viewBox={`0 -8 112 ${heightOf(places) + 16}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {parts.map(({ isGone, shapes }) => (
        <path
          key={String(isGone)}
          d={silhouette(shapes.map(({ shape }) => shape))}
          vectorEffect="non-scaling-stroke"
          className={`${isGone ? 'gone' : ''} ${part === 'whole' || isGone === (part === 'gone') ? 'meant' : ''}`}
        />
      ))}
    </svg>
  );
}
