import type { DrawnPoint, ExploredFreeze, Placement, Plan, TargetDose } from '@cryobridge/plan';
import { useMemo } from 'react';
import { CrossSection } from '../drawing/CrossSection.js';
import { pictureSentence } from '../drawing/describe.js';
import { frameFor, gutterPx } from '../drawing/frame.js';
import type { Box } from '../drawing/outline.js';
import { lethalThresholdC, medialOf, probeSize } from '../drawing/picture-of.js';
import { sceneAt } from '../drawing/scene.js';
import { Sized } from '../parts/Sized.js';
import styles from './explore.module.css';
import { boxOnSheet, explorationMoment, runningLast } from './explored-picture.js';
import { placementWords } from './explored-words.js';
import { ProbeHandle } from './ProbeHandle.js';

interface Props {
  readonly plan: Plan;
  readonly dose: TargetDose;
  readonly freeze: ExploredFreeze;
  readonly placements: readonly Placement[];
  /** Index of the placement that can be moved. */
  readonly at: number;
  readonly box: Box;
  readonly onMove: (to: DrawnPoint) => void;
  readonly onReset: () => void;
}

/** Coarser than the planned picture's: it is drawn anew at every move. */
const stepMm = 0.35;

/** The cross-section at the end of the last freeze, with one probe that can be moved. */
export function ExploredSection(props: Props) {
  return <Sized guess={520}>{(widthPx) => <Stage {...props} widthPx={widthPx} />}</Sized>;
}

function Stage(props: Props & { readonly widthPx: number }) {
  const { plan, dose, freeze, placements, at, widthPx, onMove, onReset } = props;
  const { cycles } = freeze.protocol;
  const box = useMemo(() => boxOnSheet(props.box, widthPx), [props.box, widthPx]);
  const ordered = useMemo(() => runningLast(placements, at), [placements, at]);
  const moment = useMemo(() => explorationMoment(ordered, cycles), [ordered, cycles]);
  const scene = useMemo(
    () => sceneAt(freeze.shape, ordered, moment, { plane: 'across', box, stepMm }),
    [freeze, ordered, moment, box],
  );
  const lethalC = lethalThresholdC(dose);
  const size = probeSize(plan, dose.dose.probe);
  const moved = placements[at];
  const when = 'the end of the last freeze, explored and not planned';
  return (
    <div className={styles['stage']}>
      <CrossSection
        section={dose.section}
        placements={ordered}
        pass={moment.pass}
        probe={size}
        scene={scene}
        box={box}
        tissue={freeze.shape.tissue === 'fat' ? 'fat' : 'muscle'}
        medial={medialOf(plan, dose)}
        lethalC={lethalC}
        widthPx={widthPx}
        sentence={pictureSentence(scene, lethalC, when)}
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
  );
}
