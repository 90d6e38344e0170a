import type { BodyPlace, Face } from '@cryobridge/course/report';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useLanguage } from '../language/language-context.js';
import { useKnownToday } from '../me/me-context.js';
import { Choices } from '../report/Choices.js';
import { sayPlace } from '../report/say-answer.js';
import { Icon } from '../shell/Icon.js';
import { kindAt, type Feeling } from './kind-at.js';
import { heightOf, limbOf, placesOf, type Limb, type Place, type Side } from './limb-shape.js';
import { PlaceShape } from './PlaceShape.js';

interface Props {
  /** Undefined: not told. Empty: nowhere. */
  readonly value: readonly BodyPlace[] | undefined;
  readonly onChange: (value: readonly BodyPlace[] | undefined) => void;
}

const widthPx = 328;

/** Both legs or both arms, from the front or from behind; the part that is gone is dashed, and can be tapped all the same. */
export function BodyMap({ value, onChange }: Props) {
  const { page, report: words } = useLanguage();
  const { episodes } = useKnownToday().today;
  const [limb, setLimb] = useState<Limb>(() => limbOf(episodes[0]?.level ?? null));
  const [face, setFace] = useState<Face>('front');
  const [feeling, setFeeling] = useState<Feeling>('pain');
  const [at, setAt] = useState(0);
  const group = useRef<SVGSVGElement>(null);
  // Facing somebody, their right is on the left of the picture, in every language.
  const sides: readonly Side[] = face === 'front' ? ['right', 'left'] : ['left', 'right'];
  const columns = sides.map((side, column) =>
    placesOf({ limb, side, face, middleX: widthPx * (column === 0 ? 0.27 : 0.73), episodes }),
  );
  const places = columns.flat();
  const chosen = value ?? [];
  const find = ({ region, isGone }: Place) =>
    chosen.find((each) => each.region === region.id && isOfGone(each.kind) === isGone);
  const toggle = (place: Place) => {
    const kind = kindAt(place, { feeling, episodes });
    if (kind === null) return;
    const had = find(place);
    const others = chosen.filter((each) => each !== had);
    const next = had?.kind === kind ? others : [...others, { region: place.region.id, kind }];
    onChange(next.length === 0 ? undefined : next);
  };
  const onKey = (event: KeyboardEvent, index: number) => {
    const step = {
      ArrowDown: 1,
      ArrowUp: -1,
      ArrowRight: columns[0]?.length ?? 0,
      ArrowLeft: -(columns[0]?.length ?? 0),
    }[event.key];
    const place = places[index];
    if (event.key === ' ' || event.key === 'Enter') {
      if (place !== undefined) toggle(place);
    } else if (step !== undefined && places[index + step] !== undefined) {
      setAt(index + step);
      group.current?.querySelectorAll<SVGGElement>('[role=checkbox]')[index + step]?.focus();
    } else return;
    event.preventDefault();
  };
  const isNone = value !== undefined && value.length === 0;
  return (
    <div className="body-map">
      <label className={`choice-row ${isNone ? 'chosen' : ''}`}>
        <input type="checkbox" checked={isNone} onChange={() => onChange(isNone ? undefined : [])} />
        <span className="mark" aria-hidden="true">
          {isNone && <Icon name="check" />}
        </span>
        {words.noPlaces}
      </label>
      <div className="switches">
        <Choices
          look="grid"
          label={words.kindOfPlace}
          value={feeling}
          options={[
            { value: 'pain', text: page.report.pain },
            { value: 'feeling', text: page.report.feeling },
          ]}
          onChange={(next) => setFeeling(next === 'feeling' ? 'feeling' : 'pain')}
        />
        <Choices
          look="grid"
          label={words.place}
          value={face}
          options={[
            { value: 'front', text: page.report.front },
            { value: 'back', text: page.report.behind },
          ]}
          onChange={(next) => setFace(next === 'back' ? 'back' : 'front')}
        />
      </div>
      <svg
        ref={group}
        role="group"
        aria-label={words.place}
        viewBox={`0 -26 ${widthPx} ${heightOf(places) + 30}`}
        className="body"
      >
        {sides.map((side, column) => (
          <text key={side} x={widthPx * (column === 0 ? 0.27 : 0.73)} y={-10} aria-hidden="true">
            {words.sides[side]}
          </text>
        ))}
        {places.map((place, index) => {
          const had = find(place);
          const kind = had?.kind ?? kindAt(place, { feeling, episodes });
          return (
            <PlaceShape
              key={`${place.region.id} ${place.isGone}`}
              place={place}
              kind={had?.kind ?? null}
              isOpen={kind !== null}
              label={sayPlace({ region: place.region.id, kind: kind ?? 'other-pain' }, words)}
              tabIndex={index === at ? 0 : -1}
              onToggle={() => {
                setAt(index);
                toggle(place);
              }}
              onKeyDown={(event) => onKey(event, index)}
            />
          );
        })}
      </svg>
      {places.some(({ isGone }) => isGone) && <p className="quiet">{page.report.bodyHint}</p>}
      <button type="button" className="wide" onClick={() => setLimb(limb === 'leg' ? 'arm' : 'leg')}>
        {limb === 'leg' ? page.report.arms : page.report.legs}
      </button>
      <ul className="plain" aria-live="polite">
        {chosen.map((place) => (
          <li key={`${place.region} ${place.kind}`}>{sayPlace(place, words)}</li>
        ))}
      </ul>
    </div>
  );
}

function isOfGone(kind: BodyPlace['kind']): boolean {
  return kind === 'phantom-pain' || kind === 'phantom-sensation';
}
