import type { Placement } from '@cryobridge/plan';
import { extentMm, type Moment, type Scene } from '@cryobridge/plan/drawing';
import { number } from '../format/number.js';

/** `deep pass (1 of 2), cycle 2 of 2, 284 s, freezing`: the slider's value in words. */
export function momentWords(moment: Moment, placements: readonly Placement[], cycles: number): string {
  const phase = moment.phase === 'freeze' ? 'freezing' : 'thawing';
  return `${passWords(moment.pass, placements)}cycle ${moment.cycle} of ${cycles}, ${number(moment.timeSeconds)} s, ${phase}`;
}

export function passWords(pass: number, placements: readonly Placement[]): string {
  const placement = placements[pass];
  if (placement === undefined || placements.length < 2) return '';
  return `pass ${pass + 1} of ${placements.length} (${placement.where}), `;
}

/** What the picture shows, for those who do not see it. */
export function pictureSentence(scene: Scene, lethalC: number, when: string): string {
  const edge = scene.ice[0];
  const lethal = scene.peak.find((zone) => zone.temperatureC === lethalC);
  const ice = edge === undefined ? 'No ice now.' : `Visible ice is ${size(extentMm(edge))}.`;
  const below = `${String(lethalC).replace('-', '−')} °C`;
  const reached =
    lethal === undefined
      ? `Nothing has been colder than ${below} yet.`
      : `Tissue that has been colder than ${below} is ${size(extentMm(lethal))}.`;
  return `Cross-section at ${when}. ${ice} ${reached}`;
}

function size({ width, height }: { readonly width: number; readonly height: number }): string {
  return `${number(width, 1)} mm wide and ${number(height, 1)} mm high`;
}
