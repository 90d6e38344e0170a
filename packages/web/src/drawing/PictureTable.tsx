import type { IceShape, TargetDose } from '@cryobridge/plan';
import { type Box, extentMm, keyMoments, type Moment, sceneAt, type Zone } from '@cryobridge/plan/drawing';
import { useState } from 'react';
import { number } from '../format/number.js';
import parts from '../parts/parts.module.css';
import { momentWords } from './describe.js';

interface Props {
  readonly dose: TargetDose;
  readonly shape: IceShape;
  readonly moments: readonly Moment[];
  readonly box: Box;
  readonly lethalC: number;
  readonly sentence: string;
}

/** What the picture tells, as a sentence and as numbers at the end of each freeze and thaw. */
export function PictureTable(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className={parts['details']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Picture as text and table</summary>
      <p>{props.sentence}</p>
      {open && (
        <div className={parts['scroll']} tabIndex={0} role="group" aria-label="Sizes over time">
          <Sizes {...props} />
        </div>
      )}
    </details>
  );
}

function Sizes({ dose, shape, moments, box, lethalC }: Props) {
  const { placements, cycles } = dose.dose;
  return (
    <table className={parts['table']}>
      <caption>Sizes in the drawn plane, width by height, mm</caption>
      <thead>
        <tr>
          <th scope="col">end of</th>
          <th scope="col">visible ice</th>
          <th scope="col">{`reached ${number(lethalC)} °C`}</th>
        </tr>
      </thead>
      <tbody>
        {keyMoments(moments).map((index) => {
          const moment = moments[index];
          if (moment === undefined) return null;
          const scene = sceneAt(shape, placements, moment, { plane: 'across', box, stepMm: 0.3 });
          return (
            <tr key={index}>
              <td>{momentWords(moment, placements, cycles)}</td>
              <td>{size(scene.ice[0])}</td>
              <td>{size(scene.peak.find((zone) => zone.temperatureC === lethalC))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function size(zone: Zone | undefined): string {
  if (zone === undefined) return 'none';
  const { width, height } = extentMm(zone);
  return `${number(width, 1)} × ${number(height, 1)}`;
}
