import type { CourseView } from '@cryobridge/contract';
import {
  bodyRegions,
  regionById,
  sayRegion,
  type BodyPlace,
  type ReportAnswers,
  type ReportWords,
} from '@cryobridge/course';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { telephoneWords } from './telephone-words.js';
import styles from './telephone.module.css';

interface Props {
  readonly answers: ReportAnswers;
  readonly course: CourseView;
  readonly words: ReportWords;
  readonly labelledBy: string;
  readonly onAnswer: (places: readonly BodyPlace[] | undefined) => void;
}

/** Places by name: over the telephone nobody taps a picture. */
export function PlacesAnswer({ answers, course, words, labelledBy, onAnswer }: Props) {
  const places = answers.bodyMap ?? [];
  const regions = regionsFor(course);
  const [region, setRegion] = useState<string>(regions[0]?.id ?? '');
  const [kind, setKind] = useState<BodyPlace['kind']>('phantom-pain');
  const kinds = Object.entries(words.places);
  const set = (next: readonly BodyPlace[]) => onAnswer(next.length === 0 ? undefined : next);
  const name = (id: string) => {
    const found = regionById(id);
    return found === null ? id : sayRegion(found, words);
  };
  return (
    <div className={styles['doses']} role="group" aria-labelledby={labelledBy}>
      {places.map((place) => (
        <div key={`${place.region}${place.kind}`} className={styles['dose']}>
          <span>{`${name(place.region)}: ${words.places[place.kind]}`}</span>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => set(places.filter((each) => each !== place))}
          >
            {telephoneWords.remove}
          </Button>
        </div>
      ))}
      <div className={styles['placeFields']}>
        <NativeSelect
          aria-label={telephoneWords.place}
          data={regions.map(({ id }) => ({ value: id, label: name(id) }))}
          value={region}
          onChange={(event) => setRegion(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={telephoneWords.feels}
          data={kinds.map(([value, label]) => ({ value, label }))}
          value={kind}
          onChange={({ currentTarget }) => setKind(kindOf(currentTarget.value) ?? kind)}
        />
        <Button
          variant="outline"
          onClick={() =>
            set([...places.filter((each) => each.region !== region || each.kind !== kind), { region, kind }])
          }
        >
          {telephoneWords.add}
        </Button>
      </div>
    </div>
  );
}

function kindOf(value: string): BodyPlace['kind'] | undefined {
  return (['residual-limb-pain', 'phantom-pain', 'phantom-sensation', 'other-pain'] as const).find(
    (kind) => kind === value,
  );
}

/** The limb in question first; everything else after it. */
function regionsFor({ side, level }: CourseView) {
  const arms = ['transradial', 'transhumeral', 'finger', 'shoulder-disarticulation'];
  const limb = level !== null && arms.includes(level) ? 'arm' : 'leg';
  const isIt = (region: (typeof bodyRegions)[number]) =>
    Number(region.limb === limb) * 2 + Number(region.side === side);
  return bodyRegions.toSorted((a, b) => isIt(b) - isIt(a));
}
