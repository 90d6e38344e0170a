import type { Plan, TargetDose } from '@cryobridge/plan';
import {
  boxAcross,
  lastFreeze,
  lethalThresholdC,
  medialOf,
  momentsOf,
  probeSize,
  sceneAt,
  shapeFor,
} from '@cryobridge/plan/drawing';
import { CrossSection } from '../../drawing/CrossSection.js';
import { momentWords, pictureSentence } from '../../drawing/describe.js';
import { sentence, term } from '../../parts/sentence.js';
import { CoverageTable } from '../plan/CoverageTable.js';
import { marginWords, outcomeWords } from '../plan/DoseAnswer.js';
import { doseWords } from '../plan/dose-words.js';
import { figureRows } from '../plan/NerveFigures.js';
import { useProbeLabel } from '../plan/use-probe-label.js';
import styles from './print.module.css';
import { celsius } from '../../format/number.js';
import { printWords } from './print-words.js';

interface Props {
  readonly plan: Plan;
  readonly dose: TargetDose;
}

/** One nerve on paper: its picture at the end of the last freeze, dose, numbers and guidance. */
export function PrintNerve({ plan, dose }: Props) {
  const probeLabel = useProbeLabel()(dose.dose.probe);
  const target = plan.targets.find((one) => one.nerveSite === dose.nerveSite);
  return (
    <>
      <section className={styles['nerve']}>
        <div>
          <h3>{term(target?.label ?? dose.nerveSite)}</h3>
          <PrintPicture plan={plan} dose={dose} />
        </div>
        <div>
          <p>
            <strong>{doseWords(dose.dose, probeLabel)}</strong>
          </p>
          <p>{outcomeWords(dose)}</p>
          <CoverageTable dose={dose} />
          <dl>
            {figureRows(dose).map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <p>{marginWords(dose)}</p>
        </div>
      </section>
      <ul className={styles['guidance']}>
        {dose.guidance.map((line, index) => (
          <li key={`${line.id}${index}`}>{sentence(line)}</li>
        ))}
      </ul>
    </>
  );
}

function PrintPicture({ plan, dose }: Props) {
  const shape = shapeFor(plan.iceShapes, dose);
  if (shape === null) return null;
  const moments = momentsOf(dose.dose.placements.length, shape);
  const moment = moments[lastFreeze(moments)];
  if (moment === undefined) return null;
  const { placements, cycles } = dose.dose;
  const medial = medialOf(plan, dose);
  const box = boxAcross(dose, shape, medial);
  const lethalC = lethalThresholdC(dose);
  const scene = sceneAt(shape, placements, moment, { plane: 'across', box, stepMm: 0.25 });
  const when = momentWords(moment, placements, cycles);
  return (
    <>
      <CrossSection
        section={dose.section}
        placements={placements}
        pass={moment.pass}
        probe={probeSize(plan, dose.dose.probe)}
        scene={scene}
        box={box}
        medial={medial}
        tissue={shape.tissue === 'fat' ? 'fat' : 'muscle'}
        lethalC={lethalC}
        widthPx={430}
        sentence={pictureSentence(scene, lethalC, when)}
      />
      <p className={styles['quiet']}>{printWords.printNerve.toScaleAtDashed(when, celsius(lethalC))}</p>
    </>
  );
}
