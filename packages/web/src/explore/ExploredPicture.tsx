import type {
  DrawnPoint,
  ExploreBench,
  ExploredChoice,
  ExploredFreeze,
  Placement,
  Plan,
  TargetDose,
} from '@cryobridge/plan';
import { type Box, lastFreeze, momentsOf } from '@cryobridge/plan/drawing';
import { memo, useMemo, useState } from 'react';
import { momentWords } from '../drawing/describe.js';
import { TimeSlider } from '../drawing/TimeSlider.js';
import { Sized } from '../parts/Sized.js';
import { ExploredLength } from './ExploredLength.js';
import { ExploredSection } from './ExploredSection.js';
import styles from './explore.module.css';
import { runningLast } from './explored-picture.js';
import { placementWords } from './explored-words.js';
import { StepButtons } from './StepButtons.js';
import { exploreWords } from './explore-words.js';

interface Props {
  readonly plan: Plan;
  readonly dose: TargetDose;
  readonly bench: ExploreBench;
  /** What was chosen; the freeze that is shown may lag behind. */
  readonly choice: ExploredChoice;
  readonly freeze: ExploredFreeze;
  readonly placements: readonly Placement[];
  /** Index of the placement that can be moved. */
  readonly at: number;
  readonly box: Box;
  readonly onMove: (to: DrawnPoint) => void;
  readonly onStep: (by: DrawnPoint) => void;
  readonly onReset: () => void;
}

/** Both sections of what is explored, with one probe that can be moved, and time through its freeze. */
export const ExploredPicture = memo(function ExploredPicture(props: Props) {
  const { freeze, placements, at, onStep, onReset } = props;
  const ordered = useMemo(() => runningLast(placements, at), [placements, at]);
  const [timed, setTimed] = useState(freeze);
  if (freeze !== timed && freeze.shape.frames.length > 1) setTimed(freeze);
  const [picked, pick] = useState<{ readonly freeze: ExploredFreeze; readonly frame: number } | null>(null);
  const frame = picked !== null && picked.freeze === freeze ? picked.frame : lastFreeze(momentsAbout(freeze));
  const when = momentsAbout(freeze)[frame];
  const moment = useMemo(
    () => (when === undefined ? undefined : { ...when, pass: ordered.length - 1 }),
    [when, ordered],
  );
  const moved = placements[at];
  if (moment === undefined || moved === undefined) return null;
  const shared = { ...props, ordered, moment };
  const { cycles } = freeze.protocol;
  return (
    <div>
      <Sized guess={520}>
        {(widthPx) => (
          <ExploredSection
            {...shared}
            widthPx={widthPx}
            when={exploreWords.exploredPicture.exploredAndNotPlanned(
              momentWords({ ...moment, pass: 0 }, [moved], cycles),
            )}
          />
        )}
      </Sized>
      <StepButtons name={placementWords(placements, at)} onStep={onStep} onReset={onReset} />
      <TimeSlider
        label={exploreWords.exploredPicture.timeThroughTheFreeze}
        moments={momentsAbout(timed)}
        placements={[moved]}
        cycles={timed.protocol.cycles}
        at={timed === freeze ? frame : lastFreeze(momentsAbout(timed))}
        onMove={(to) => pick({ freeze: timed, frame: to })}
      />
      <div className={styles['length']}>
        <Sized guess={300}>{(widthPx) => <ExploredLength {...shared} widthPx={widthPx} />}</Sized>
      </div>
    </div>
  );
});

const known = new WeakMap<ExploredFreeze, ReturnType<typeof momentsOf>>();

/** Of one placement: the others have been before it. */
function momentsAbout(freeze: ExploredFreeze): ReturnType<typeof momentsOf> {
  const found = known.get(freeze) ?? momentsOf(1, freeze.shape);
  known.set(freeze, found);
  return found;
}
