import type { IceShape, TargetDose } from '@cryobridge/plan';
import { type Box, extentMm, keyMoments, type Moment, sceneAt, type Zone } from '@cryobridge/plan/drawing';
import { useState } from 'react';
import { celsius, number } from '../format/number.js';
import parts from '../parts/parts.module.css';
import { momentWords } from './describe.js';
import { drawingWords } from './drawing-words.js';

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
      <summary>{drawingWords.pictureTable.pictureAsTextAnd}</summary>
      <p>{props.sentence}</p>
      {open && (
        <div
          className={parts['scroll']}
          tabIndex={0}
          role="group"
          aria-label={drawingWords.pictureTable.sizesOverTime}
        >
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
      <caption>{drawingWords.pictureTable.sizesInTheDrawn}</caption>
      <thead>
        <tr>
          <th scope="col">{drawingWords.pictureTable.endOf}</th>
          <th scope="col">{drawingWords.pictureTable.visibleIce}</th>
          <th scope="col">{drawingWords.pictureTable.reachedC(celsius(lethalC))}</th>
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
  if (zone === undefined) return drawingWords.pictureTable.none;
  const { width, height } = extentMm(zone);
  return `${number(width, 1)} × ${number(height, 1)}`;
}
