import { number } from '../format/number.js';
import { inLanguage } from '../words/in-language.js';
import type { Widened } from '../words/widened.js';

/** Everything these pages say by themselves, by component. */
const english = {
  legend: {
    edgeOfIce: 'edge of visible ice',
    ramp: '0 to −80 °C',
    reachedCThinnerLines: (lethal: string) => `reached ${lethal}; thinner lines inside are colder`,
    smallPictureDottedIs: 'Small picture: dotted is the plane of the large one.',
    aDashedRimAnd: 'A dashed rim and “?”: its distance or size is not known, so its place is not to scale.',
    nerveProbeIceDistances:
      'Nerve, probe, ice, distances and depth are to scale; layers and fascicles are a likeness.',
  },
  longSection: {
    cutAlongTheNerve: 'cut along the nerve',
    needed: (mm: number) => `${number(mm)} mm\nneeded`,
  },
  pictureTable: {
    pictureAsTextAnd: 'Picture as text and table',
    sizesOverTime: 'Sizes over time',
    sizesInTheDrawn: 'Sizes in the drawn plane, width by height, mm',
    endOf: 'end of',
    visibleIce: 'visible ice',
    reachedC: (lethal: string) => `reached ${lethal}`,
    none: 'none',
  },
  rulers: {
    length: (mm: number) => `${number(mm)} mm`,
    mm: 'mm',
    lateral: 'lateral',
    medial: 'medial',
  },
  timeSlider: {
    timeThroughTheProcedure: 'Time through the procedure',
    nextEndOfFreeze: 'Next end of freeze or thaw',
    pause: 'Pause',
    play: 'Play',
    freezing: 'Freezing',
    thawing: 'Thawing',
    cycleOfS: (cycle: number, cycles: number, seconds: number) =>
      `cycle ${number(cycle)} of ${number(cycles)} · ${number(seconds)} s`,
    passOf: (phase: string, pass: number, passes: number, where: string) =>
      `${phase} · pass ${number(pass)} of ${number(passes)}, ${where}`,
    pass: (pass: number) => `pass ${number(pass)}`,
    phases: { freeze: 'freeze', thaw: 'thaw' },
  },
  describe: {
    moment: (at: {
      readonly pass: string;
      readonly cycle: number;
      readonly cycles: number;
      readonly seconds: number;
      readonly phase: 'freeze' | 'thaw';
    }) =>
      `${at.pass}cycle ${number(at.cycle)} of ${number(at.cycles)}, ${number(at.seconds)} s, ${at.phase === 'freeze' ? 'freezing' : 'thawing'}`,
    passOf: (pass: number, passes: number, where: string) =>
      `pass ${number(pass)} of ${number(passes)} (${where}), `,
    noIceNow: 'No ice now.',
    visibleIceIs: (size: string) => `Visible ice is ${size}.`,
    nothingHasBeenColder: (below: string) => `Nothing has been colder than ${below} yet.`,
    tissueThatHasBeen: (below: string, size: string) =>
      `Tissue that has been colder than ${below} is ${size}.`,
    crossSectionAt: (when: string, ice: string, reached: string) =>
      `Cross-section at ${when}. ${ice} ${reached}`,
    mmWideAndMm: (width: string, height: string) => `${width} mm wide and ${height} mm high`,
  },
  nameParts: {
    skin: 'skin',
    fat: 'fat',
    muscle: 'muscle',
    nerve: 'nerve',
    edgeOfIce: 'edge of ice',
    iceShadow: 'ice shadow',
  },
};

export type DrawingWords = Widened<typeof english>;
export const drawingWords: DrawingWords = inLanguage('drawing', english);
