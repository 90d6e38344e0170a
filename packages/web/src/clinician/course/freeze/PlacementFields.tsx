import { Button } from '@mantine/core';
import { NumberField } from '../parts/NumberField.js';
import { secondsFault, type CycleDraft, type PlacementDraft } from './freeze-draft.js';
import { freezeWords } from './freeze-words.js';
import styles from './freeze.module.css';

interface Props {
  readonly number: number;
  readonly placement: PlacementDraft;
  readonly tried: boolean;
  readonly onChange: (placement: PlacementDraft) => void;
  readonly remove?: () => void;
}

/** The cycles run at one place of the probe, and that place. */
export function PlacementFields({ number, placement, tried, onChange, remove }: Props) {
  const { cycles } = placement;
  const setCycle = (at: number, part: Partial<CycleDraft>) =>
    onChange({ ...placement, cycles: cycles.map((one, n) => (n === at ? { ...one, ...part } : one)) });
  const last = cycles.at(-1);
  return (
    <fieldset className={styles['placement']}>
      <legend>{freezeWords.placement(number)}</legend>
      {cycles.map((cycle, n) => (
        <div key={n} className={styles['cycle']} role="group" aria-label={freezeWords.cycle(n + 1)}>
          <span>{freezeWords.cycle(n + 1)}</span>
          <NumberField
            label={freezeWords.freezeSeconds}
            value={cycle.freezeSeconds}
            error={tried ? secondsFault(cycle.freezeSeconds, 1) : null}
            onChange={(freezeSeconds) => setCycle(n, { freezeSeconds })}
          />
          <NumberField
            label={freezeWords.thawSeconds}
            value={cycle.thawSeconds}
            error={tried ? secondsFault(cycle.thawSeconds, 0) : null}
            onChange={(thawSeconds) => setCycle(n, { thawSeconds })}
          />
          {cycles.length > 1 && (
            <Button
              variant="subtle"
              color="gray"
              size="sm"
              onClick={() => onChange({ ...placement, cycles: cycles.filter((_, m) => m !== n) })}
            >
              {freezeWords.removeCycle(n + 1)}
            </Button>
          )}
        </div>
      ))}
      <div className={styles['acts']}>
        {last !== undefined && (
          <Button
            variant="outline"
            size="sm"
            onClick={() => onChange({ ...placement, cycles: [...cycles, last] })}
          >
            {freezeWords.addCycle}
          </Button>
        )}
        {remove !== undefined && (
          <Button variant="subtle" color="gray" size="sm" onClick={remove}>
            {freezeWords.removePlacement(number)}
          </Button>
        )}
      </div>
      <details className={styles['place']}>
        <summary>{freezeWords.place}</summary>
        <p className={styles['quiet']}>{freezeWords.placeHelp}</p>
        <div className={styles['numbers']}>
          {places.map(({ name, label }) => (
            <NumberField
              key={name}
              label={label}
              value={placement[name]}
              error={tried && placement[name] === null ? freezeWords.needNumber : null}
              onChange={(value) => onChange({ ...placement, [name]: value })}
            />
          ))}
        </div>
      </details>
    </fieldset>
  );
}

const places = [
  { name: 'xMm', label: freezeWords.x },
  { name: 'yMm', label: freezeWords.y },
  { name: 'angleDegrees', label: freezeWords.angle },
  { name: 'alongMm', label: freezeWords.along },
] as const;
