import { useReducedMotion } from '@mantine/hooks';
import type { Placement } from '@cryobridge/plan';
import { keyMoments, type Moment, stretchesOf } from '@cryobridge/plan/drawing';
import { useEffect, useState, type CSSProperties } from 'react';
import { Icon } from '../parts/Icon.js';
import { momentWords } from './describe.js';
import styles from './drawing.module.css';
import { doseTexts } from '../clinician/plan/dose-words.js';
import { drawingWords } from './drawing-words.js';

interface Props {
  readonly moments: readonly Moment[];
  readonly placements: readonly Placement[];
  readonly cycles: number;
  readonly at: number;
  readonly onMove: (at: number) => void;
  readonly label?: string;
}

const playStepMs = 140;
const namedStretches = 8;

/** Time over all passes and cycles. Arrows move by one picture, page keys from end to end of a freeze or thaw. */
export function TimeSlider({
  moments,
  placements,
  cycles,
  at,
  onMove,
  label = drawingWords.timeSlider.timeThroughTheProcedure,
}: Props) {
  const [playing, setPlaying] = useState(false);
  const still = useReducedMotion();
  const last = moments.length - 1;
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => (at < last ? onMove(at + 1) : setPlaying(false)), playStepMs);
    return () => clearTimeout(timer);
  }, [playing, at, last, onMove]);
  const moment = moments[at];
  if (moment === undefined) return null;
  const words = momentWords(moment, placements, cycles);
  const jump = (forward: boolean) => {
    const keys = keyMoments(moments);
    const next = forward ? keys.find((key) => key > at) : keys.findLast((key) => key < at);
    onMove(next ?? (forward ? 0 : last));
  };
  const press = () => {
    if (still) return jump(true);
    if (!playing && at === last) onMove(0);
    return setPlaying(!playing);
  };
  return (
    <div className={styles['timing']}>
      <Now moment={moment} placements={placements} cycles={cycles} />
      <button
        type="button"
        className={styles['play']}
        onClick={press}
        aria-label={
          still
            ? drawingWords.timeSlider.nextEndOfFreeze
            : playing
              ? drawingWords.timeSlider.pause
              : drawingWords.timeSlider.play
        }
      >
        <Icon name={still ? 'next' : playing ? 'pause' : 'play'} />
      </button>
      <div className={styles['slot']} data-left-to-right>
        <input
          type="range"
          className={styles['range']}
          style={{ '--done': `${(at / Math.max(1, last)) * 100}%` } as CSSProperties}
          min={0}
          max={last}
          step={1}
          value={at}
          aria-label={label}
          aria-valuetext={words}
          onChange={(event) => {
            setPlaying(false);
            onMove(event.currentTarget.valueAsNumber);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'PageUp' && event.key !== 'PageDown') return;
            event.preventDefault();
            jump(event.key === 'PageUp');
          }}
        />
        <Track moments={moments} />
      </div>
    </div>
  );
}

function Now({
  moment,
  placements,
  cycles,
}: {
  readonly moment: Moment;
  readonly placements: readonly Placement[];
  readonly cycles: number;
}) {
  const placement = placements[moment.pass];
  const words = drawingWords.timeSlider;
  const phase = moment.phase === 'freeze' ? words.freezing : words.thawing;
  return (
    <p className={styles['now']}>
      <strong>
        {placements.length > 1 && placement
          ? words.passOf(phase, moment.pass + 1, placements.length, doseTexts.sides[placement.where])
          : phase}
      </strong>
      <span className={styles['nowQuiet']}>
        {drawingWords.timeSlider.cycleOfS(moment.cycle, cycles, moment.timeSeconds)}
      </span>
    </p>
  );
}

/** Freezes and thaws as a band below the slider; with few of them they are named. */
function Track({ moments }: { readonly moments: readonly Moment[] }) {
  const stretches = stretchesOf(moments);
  const allNamed = stretches.length <= namedStretches;
  return (
    <div className={styles['track']} aria-hidden="true">
      {stretches.map((stretch, index) => {
        const opensPass = stretches[index - 1]?.pass !== stretch.pass;
        const name = allNamed
          ? drawingWords.timeSlider.phases[stretch.phase]
          : opensPass
            ? drawingWords.timeSlider.pass(stretch.pass + 1)
            : '';
        return (
          <span
            key={stretch.to}
            className={`${styles['stretch']} ${stretch.phase === 'freeze' ? styles['freezing'] : ''} ${opensPass && index > 0 ? styles['newPass'] : ''} ${allNamed ? styles['named'] : ''}`}
            style={{ flexGrow: Math.max(1, stretch.to - stretch.from), flexBasis: 0 }}
          >
            {name}
          </span>
        );
      })}
    </div>
  );
}
