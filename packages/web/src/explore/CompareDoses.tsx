import type { Plan, TargetDose } from '@cryobridge/plan';
import {
  type Box,
  lastFreeze,
  lethalThresholdC,
  medialOf,
  momentsOf,
  probeSize,
  sceneAt,
} from '@cryobridge/plan/drawing';
import { Button } from '@mantine/core';
import { memo, useMemo } from 'react';
import { CrossSection } from '../drawing/CrossSection.js';
import { pictureSentence } from '../drawing/describe.js';
import parts from '../parts/parts.module.css';
import { Sized } from '../parts/Sized.js';
import { comparedLines, type TriedDose } from './compare-doses.js';
import { compareWords } from './compare-words.js';
import styles from './explore.module.css';
import { doseWords } from './explored-words.js';

interface Props {
  readonly plan: Plan;
  readonly dose: TargetDose;
  readonly box: Box;
  readonly a: TriedDose | null;
  readonly b: TriedDose;
  readonly onKeep: (a: TriedDose | null) => void;
}

/** One dose kept as A beside the one that is explored now. */
export const CompareDoses = memo(function CompareDoses({ a, b, onKeep, ...drawn }: Props) {
  const settled = b.found !== null;
  return (
    <div className={styles['compare']} data-compare={a === null ? 'none' : 'kept'}>
      <p className={styles['steps']}>
        <Button variant="outline" size="compact-md" disabled={!settled} onClick={() => onKeep(b)}>
          {a === null ? compareWords.keep : compareWords.keepNew}
        </Button>
        {a !== null && (
          <Button variant="subtle" size="compact-md" onClick={() => onKeep(null)}>
            {compareWords.forget}
          </Button>
        )}
      </p>
      {a === null ? (
        <p className={parts['small']}>{settled ? compareWords.how : compareWords.waits}</p>
      ) : (
        <section aria-label={compareWords.title}>
          <h4>{compareWords.title}</h4>
          <div className={styles['beside']}>
            <Drawn {...drawn} tried={a} name="A" />
            <Drawn {...drawn} tried={b} name="B" />
          </div>
          <Differences a={a} b={b} />
        </section>
      )}
    </div>
  );
});

const stepMm = 0.35;

interface DrawnProps extends Pick<Props, 'plan' | 'dose' | 'box'> {
  readonly tried: TriedDose;
  readonly name: 'A' | 'B';
}

const Drawn = memo(function Drawn({ plan, dose, box, tried, name }: DrawnProps) {
  const { freeze, placements, choice } = tried;
  const [lethalC, pass] = [lethalThresholdC(dose), placements.length - 1];
  const scene = useMemo(() => {
    const moments = momentsOf(1, freeze.shape);
    const moment = moments[lastFreeze(moments)];
    return moment === undefined
      ? { ice: [], peak: [] }
      : sceneAt(freeze.shape, placements, { ...moment, pass }, { plane: 'across', box, stepMm });
  }, [freeze, placements, pass, box]);
  const title = compareWords.picture(name, doseWords(choice));
  return (
    <figure>
      <figcaption>
        <strong>{name === 'A' ? compareWords.a : compareWords.b}</strong>
        <br />
        {doseWords(choice)}
      </figcaption>
      <Sized guess={300}>
        {(widthPx) => (
          <CrossSection
            section={dose.section}
            placements={placements}
            pass={pass}
            probe={probeSize(plan, dose.dose.probe)}
            scene={scene}
            box={box}
            tissue={freeze.shape.tissue === 'fat' ? 'fat' : 'muscle'}
            medial={medialOf(plan, dose)}
            lethalC={lethalC}
            widthPx={widthPx}
            named={false}
            sentence={pictureSentence(scene, lethalC, title)}
          />
        )}
      </Sized>
    </figure>
  );
});

function Differences({ a, b }: { readonly a: TriedDose; readonly b: TriedDose }) {
  return (
    <div className={parts['scroll']} tabIndex={0} role="group" aria-label={compareWords.title}>
      <table className={`${parts['table']} ${parts['tight']} ${styles['figures']} ${styles['differences']}`}>
        <thead>
          <tr>
            <td />
            <th scope="col">{compareWords.a}</th>
            <th scope="col">{compareWords.b}</th>
            <th scope="col">{compareWords.difference}</th>
          </tr>
        </thead>
        <tbody>
          {comparedLines(a, b).map(({ label, a: from, b: to, difference }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{from}</td>
              <td className={styles['mine']}>{to}</td>
              <td>{difference}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
