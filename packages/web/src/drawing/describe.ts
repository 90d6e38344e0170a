import type { Placement } from '@cryobridge/plan';
import { extentMm, type Moment, type Scene } from '@cryobridge/plan/drawing';
import { celsius, number } from '../format/number.js';
import { doseTexts } from '../clinician/plan/dose-words.js';
import { drawingWords } from './drawing-words.js';

/** `deep pass (1 of 2), cycle 2 of 2, 284 s, freezing`: the slider's value in words. */
export function momentWords(moment: Moment, placements: readonly Placement[], cycles: number): string {
  return drawingWords.describe.moment({
    pass: passWords(moment.pass, placements),
    cycle: moment.cycle,
    cycles,
    seconds: moment.timeSeconds,
    phase: moment.phase,
  });
}

export function passWords(pass: number, placements: readonly Placement[]): string {
  const placement = placements[pass];
  if (placement === undefined || placements.length < 2) return '';
  return drawingWords.describe.passOf(pass + 1, placements.length, doseTexts.sides[placement.where]);
}

/** What the picture shows, for those who do not see it. */
export function pictureSentence(scene: Scene, lethalC: number, when: string): string {
  const edge = scene.ice[0];
  const lethal = scene.peak.find((zone) => zone.temperatureC === lethalC);
  const ice =
    edge === undefined
      ? drawingWords.describe.noIceNow
      : drawingWords.describe.visibleIceIs(size(extentMm(edge)));
  const below = celsius(lethalC);
  const reached =
    lethal === undefined
      ? drawingWords.describe.nothingHasBeenColder(below)
      : drawingWords.describe.tissueThatHasBeen(below, size(extentMm(lethal)));
  return drawingWords.describe.crossSectionAt(when, ice, reached);
}

function size({ width, height }: { readonly width: number; readonly height: number }): string {
  return drawingWords.describe.mmWideAndMm(number(width, 1), number(height, 1));
}
