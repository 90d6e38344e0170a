import type {
  DrawnPoint,
  ExploreBench,
  ExploredChoice,
  ExploredFreeze,
  Placement,
  Plan,
  TargetDose,
} from '@cryobridge/plan';
import {
  type Box,
  lethalThresholdC,
  medialOf,
  type Moment,
  probeSize,
  sceneAt,
} from '@cryobridge/plan/drawing';
import { lazy, Suspense, useMemo, useState } from 'react';
import { CrossSection } from '../drawing/CrossSection.js';
import { pictureSentence } from '../drawing/describe.js';
import { frameFor, gutterPx, type Frame } from '../drawing/frame.js';
import styles from './explore.module.css';
import { boxOnSheet } from './explored-picture.js';
import { placementWords } from './explored-words.js';
import { Options } from './Options.js';
import { ProbeHandle } from './ProbeHandle.js';
import parts from '../parts/parts.module.css';
import { spaceWords } from '../space/space-words.js';
import { Ultrasound, type UltrasoundScene } from './Ultrasound.js';
import { ultrasoundWords } from './ultrasound-words.js';

interface Props {
  readonly plan: Plan;
  readonly dose: TargetDose;
  readonly bench: ExploreBench;
  readonly choice: ExploredChoice;
  readonly freeze: ExploredFreeze;
  readonly placements: readonly Placement[];
  /** Index of the placement that can be moved. */
  readonly at: number;
  /** The same placements, that one last: it is the one that runs. */
  readonly ordered: readonly Placement[];
  readonly moment: Moment;
  /** The moment in words. */
  readonly when: string;
  readonly box: Box;
  readonly widthPx: number;
  readonly onMove: (to: DrawnPoint) => void;
  readonly onReset: () => void;
}

const views = [
  { value: 'drawing', text: ultrasoundWords.drawing },
  { value: 'ultrasound', text: ultrasoundWords.ultrasound },
  { value: 'space', text: spaceWords.option },
] as const;

/** Coarser than the planned picture's: it is drawn anew at every move. */
const stepMm = 0.35;

const SpaceView = lazy(async () => ({ default: (await import('../space/SpaceView.js')).SpaceView }));

/** One moment, as a cross-section, as ultrasound would see it or in space; one probe can be moved. */
export function ExploredSection(props: Props) {
  const [view, look] = useState<'drawing' | 'ultrasound' | 'space'>('drawing');
  const flat = <FlatSection {...props} sound={view === 'ultrasound'} />;
  return (
    <>
      <Options legend={ultrasoundWords.legend} options={views} value={view} onChoose={look} />
      {view === 'space' ? (
        <Suspense fallback={<p className={parts['quiet']}>{spaceWords.waiting}</p>}>
          <SpaceView {...props} tissue={tissueOf(props.freeze)} fallback={flat} />
        </Suspense>
      ) : (
        flat
      )}
    </>
  );
}

function tissueOf({ shape }: ExploredFreeze): 'muscle' | 'fat' {
  return shape.tissue === 'fat' ? 'fat' : 'muscle';
}

function FlatSection(props: Props & { readonly sound: boolean }) {
  const { plan, dose, freeze, placements, at, ordered, moment, widthPx, onMove, onReset } = props;
  const box = useMemo(() => boxOnSheet(props.box, widthPx), [props.box, widthPx]);
  const scene = useMemo(
    () => sceneAt(freeze.shape, ordered, moment, { plane: 'across', box, stepMm }),
    [freeze, ordered, moment, box],
  );
  const lethalC = lethalThresholdC(dose);
  const size = useMemo(() => probeSize(plan, dose.dose.probe), [plan, dose]);
  const moved = placements[at];
  const tissue = tissueOf(freeze);
  const medial = medialOf(plan, dose);
  const running = ordered[moment.pass];
  const seen = useMemo(
    (): UltrasoundScene | null =>
      running === undefined ? null : { section: dose.section, scene, medial, tissue, probe: size, running },
    [dose, scene, medial, tissue, size, running],
  );
  const sound = props.sound && seen !== null;
  return (
    <>
      <div className={styles['stage']}>
        <CrossSection
          section={dose.section}
          placements={ordered}
          pass={moment.pass}
          probe={size}
          scene={scene}
          box={box}
          tissue={tissue}
          medial={medial}
          lethalC={lethalC}
          widthPx={widthPx}
          sentence={pictureSentence(scene, lethalC, props.when)}
          {...(sound && { cover: (frame: Frame) => <Ultrasound frame={frame} seen={seen} /> })}
        />
        {moved !== undefined && (
          <ProbeHandle
            frame={frameFor(box, widthPx, gutterPx(widthPx))}
            placement={moved}
            size={size}
            name={placementWords(placements, at)}
            onMove={onMove}
            onReset={onReset}
          />
        )}
      </div>
      {sound && (
        <p className={parts['small']}>
          {ultrasoundWords.lookFor} <strong>{ultrasoundWords.drawn}</strong>
        </p>
      )}
    </>
  );
}
