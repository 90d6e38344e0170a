import type { SpaceArtery } from '@cryobridge/plan';
import { celsius, number, percent, withUnit } from '../format/number.js';
import { inLanguage } from '../words/in-language.js';
import type { Widened } from '../words/widened.js';

/** Words of the view in space. */
const english = {
  option: '3-D',
  title: 'The nerve, the probe and the ice in space, to scale',
  roleDescription: 'picture that can be turned',
  keys: 'Drag to turn, or focus the picture and use the arrow keys; + and − make it larger and smaller, Home puts it back.',
  noWebGl:
    'This browser cannot draw in 3-D (WebGL is missing or switched off). The cross-section below shows the same freeze.',
  lost: 'The 3-D picture was lost by the graphics card. The cross-section below shows the same freeze.',
  again: 'Draw it again',
  waiting: 'Freezing in space…',
  progress: 'Freezing in space',
  cancel: 'Cancel',
  cancelled: (hasOlder: boolean) =>
    hasOlder
      ? 'Cancelled. The ice shown is of what was set before.'
      : 'Cancelled. No ice has been computed yet.',
  compute: 'Compute the ice',
  older: 'The ice shown is of what was set before.',
  fault: (message: string) => `This freeze cannot be computed in space: ${message}.`,
  failed: 'This browser could not run the freeze in space.',
  turns: {
    left: 'Turn left',
    right: 'Turn right',
    up: 'Tilt towards you',
    down: 'Tilt away from you',
    larger: 'Larger',
    smaller: 'Smaller',
  },
  turnGroup: 'Turn and size',
  views: {
    front: 'as the cross-section',
    side: 'along the probe’s plane',
    skin: 'from the skin',
    opening: 'from above, at an angle',
  },
  viewGroup: 'See it',
  labels: {
    nerve: 'nerve',
    probe: 'probe',
    ice: 'edge of ice',
    skin: 'skin',
    towardsSkin: 'towards the skin',
    lethal: (thresholdC: number) => celsius(thresholdC),
  },
  scale: (mm: number) => withUnit(mm, 'mm'),
  table: {
    caption: (seconds: number) => `What the picture shows, ${withUnit(seconds, 's')} into the freeze`,
    now: 'ice now',
    reached: (thresholdC: number) => `reached ${celsius(thresholdC)}`,
    radius: 'farthest from the probe’s axis',
    alongShaft: 'length along the probe',
    nerveLength: 'length of nerve, whole section',
    volume: 'volume',
    toSkin: 'to the skin',
    toArtery: (name: string) => `to the wall of the ${name}`,
    none: 'none',
    notAsked: '–',
    notKnown: 'not known',
    touches: 'touches it',
    mm: (mm: number) => withUnit(mm, 'mm', 1),
    mm3: (mm3: number) => `${number(mm3)}\u00a0mm³`,
  },
  artery: (state: SpaceArtery, name: string): string | null => {
    switch (state) {
      case 'none':
        return null;
      case 'computed':
        return `The ice is computed with the warmth of the ${name}.`;
      case 'unknown':
        return `The distance, width or flow of the ${name} is not known: its warmth is not in this ice. Near an artery there is less ice than shown.`;
      case 'in-the-way':
        return `The probe would lie in the ${name}: its warmth is not in this ice.`;
      case 'beyond-engine':
        return `The probe lies nearer to the ${name} than the engine is verified for: its warmth is not in this ice. Near an artery there is less ice than shown.`;
    }
  },
  notDrawn: (names: string) => `Not drawn, because the distance is not known: ${names}.`,
  farAway: (names: string) => `Further away than this picture reaches: ${names}.`,
  scaleNote:
    'Nerve, probe, ice and distances are to scale, without perspective; the layers of tissue are a likeness. Even tissue otherwise.',
  error: (stepMm: number) =>
    `Surfaces are drawn from points ${withUnit(stepMm, 'mm', 1)} apart. Beside a run with a grid 2.5 times as fine, ice and lethal zone are within ${withUnit(0.1, 'mm', 1)}, their volumes within ${percent(0.03)}.`,
  sentence: (of: {
    readonly radiusMm: number | null;
    readonly alongShaftMm: number | null;
    readonly nerveLengthMm: number | null;
    readonly thresholdC: number;
  }): string => {
    const { radiusMm, alongShaftMm, nerveLengthMm, thresholdC } = of;
    const ice =
      radiusMm === null || alongShaftMm === null
        ? 'There is no ice.'
        : `Ice reaches ${withUnit(radiusMm, 'mm', 1)} from the probe’s axis and is ${withUnit(alongShaftMm, 'mm', 1)} long.`;
    const nerve =
      nerveLengthMm === null
        ? `Nothing has reached ${celsius(thresholdC)}.`
        : `The whole section of nerve has reached ${celsius(thresholdC)} over ${withUnit(nerveLengthMm, 'mm', 1)}.`;
    return `Nerve, probe and ice in space. ${ice} ${nerve}`;
  },
};

export type SpaceWords = Widened<typeof english>;
export const spaceWords: SpaceWords = inLanguage('space', english);
