import type { ExploredFreeze, Placement, Plan, TargetDose } from '@cryobridge/plan';
import {
  boxAlong,
  lethalThresholdC,
  type Moment,
  probeSize,
  sceneAt,
  shapeFor,
} from '@cryobridge/plan/drawing';
import { memo, useDeferredValue, useMemo } from 'react';
import { LongSection } from '../drawing/LongSection.js';
import { exploredBox } from './explored-picture.js';
import { exploreWords } from './explore-words.js';

interface Props {
  readonly plan: Plan;
  readonly dose: TargetDose;
  readonly freeze: ExploredFreeze;
  readonly ordered: readonly Placement[];
  readonly moment: Moment;
  readonly widthPx: number;
}

/** The same moment along the nerve. It follows the cross-section, which comes first. */
export function ExploredLength({ plan, dose, freeze, ordered, moment, widthPx }: Props) {
  const shown = useDeferredValue(useMemo(() => ({ freeze, ordered, moment }), [freeze, ordered, moment]));
  return <Along plan={plan} dose={dose} shown={shown} widthPx={widthPx} />;
}

interface AlongProps extends Pick<Props, 'plan' | 'dose' | 'widthPx'> {
  readonly shown: Pick<Props, 'freeze' | 'ordered' | 'moment'>;
}

const stepMm = 0.4;

const Along = memo(function Along({ plan, dose, shown, widthPx }: AlongProps) {
  const { freeze, ordered, moment } = shown;
  const box = useMemo(
    () => exploredBox(boxAlong(dose, shapeFor(plan.iceShapes, dose)), dose.section.depthMm),
    [plan, dose],
  );
  const scene = useMemo(
    () => sceneAt(freeze.shape, ordered, moment, { plane: 'along', box, stepMm }),
    [freeze, ordered, moment, box],
  );
  return (
    <LongSection
      tissue={freeze.shape.tissue === 'fat' ? 'fat' : 'muscle'}
      placements={ordered}
      pass={moment.pass}
      probe={probeSize(plan, dose.dose.probe)}
      lethalC={lethalThresholdC(dose)}
      widthPx={widthPx}
      heightMm={dose.section.heightMm}
      neededLengthMm={dose.neededLengthMm}
      scene={scene}
      box={box}
      sentence={exploreWords.exploredLength.theSameMomentAlong(dose.neededLengthMm)}
    />
  );
});
