import type { Plan, TargetDose } from '@cryobridge/plan';
import {
  boxAcross,
  boxAlong,
  lastFreeze,
  lethalThresholdC,
  medialOf,
  momentsOf,
  probeSize,
  sceneAt,
  shapeFor,
} from '@cryobridge/plan/drawing';
import { useMemo, useState } from 'react';
import { CrossSection } from '../../drawing/CrossSection.js';
import { momentWords, pictureSentence } from '../../drawing/describe.js';
import drawing from '../../drawing/drawing.module.css';
import { Legend } from '../../drawing/Legend.js';
import { LongSection } from '../../drawing/LongSection.js';
import { PictureTable } from '../../drawing/PictureTable.js';
import { TimeSlider } from '../../drawing/TimeSlider.js';
import parts from '../../parts/parts.module.css';
import { Sized } from '../../parts/Sized.js';
import { planWords } from './plan-words.js';

interface Props {
  readonly plan: Plan;
  readonly dose: TargetDose;
}

/** The picture of one nerve with its time slider, legend, table and sentence. */
export function NervePicture({ plan, dose }: Props) {
  const shape = shapeFor(plan.iceShapes, dose);
  const moments = useMemo(
    () => (shape === null ? [] : momentsOf(dose.dose.placements.length, shape)),
    [dose, shape],
  );
  const [at, move] = useState(() => lastFreeze(moments));
  const { placements, cycles } = dose.dose;
  const medial = medialOf(plan, dose);
  const boxes = useMemo(
    () => ({ across: boxAcross(dose, shape, medial), along: boxAlong(dose, shape) }),
    [dose, shape, medial],
  );
  const moment = moments[at];
  const lethalC = lethalThresholdC(dose);
  const scenes = useMemo(() => {
    if (shape === null || moment === undefined) return null;
    const cut = (plane: 'across' | 'along') =>
      sceneAt(shape, placements, moment, { plane, box: boxes[plane], stepMm: 0.25 });
    return { across: cut('across'), along: cut('along') };
  }, [shape, placements, moment, boxes]);
  if (shape === null || scenes === null || moment === undefined) {
    return <p className={parts['quiet']}>{planWords.nervePicture.noIceWasComputed}</p>;
  }
  const sentence = pictureSentence(scenes.across, lethalC, momentWords(moment, placements, cycles));
  const tissue = shape.tissue === 'fat' ? ('fat' as const) : ('muscle' as const);
  const sheet = {
    tissue,
    placements,
    pass: moment.pass,
    probe: probeSize(plan, dose.dose.probe),
    lethalC,
  };
  return (
    <figure className={drawing['figures']}>
      <Sized guess={520}>
        {(widthPx) => (
          <CrossSection
            {...sheet}
            section={dose.section}
            scene={scenes.across}
            box={boxes.across}
            medial={medial}
            sentence={sentence}
            widthPx={widthPx}
          />
        )}
      </Sized>
      <TimeSlider moments={moments} placements={placements} cycles={cycles} at={at} onMove={move} />
      <div className={drawing['asideRow']}>
        <Sized guess={300}>
          {(widthPx) => (
            <LongSection
              {...sheet}
              widthPx={widthPx}
              heightMm={dose.section.heightMm}
              neededLengthMm={dose.neededLengthMm}
              scene={scenes.along}
              box={boxes.along}
              sentence={planWords.nervePicture.sameMomentAlong(dose.neededLengthMm)}
            />
          )}
        </Sized>
        <figcaption>
          <Legend lethalC={lethalC} />
          <PictureTable
            dose={dose}
            shape={shape}
            moments={moments}
            box={boxes.across}
            lethalC={lethalC}
            sentence={sentence}
          />
        </figcaption>
      </div>
    </figure>
  );
}
