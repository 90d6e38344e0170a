import type { ExploredChoice } from '@cryobridge/plan';
import { number } from '../format/number.js';
import { inLanguage } from '../words/in-language.js';
import type { Widened } from '../words/widened.js';

/** Everything these pages say by themselves, by component. */
const english = {
  exploreControls: {
    cyclesPlanned: (cycles: number) => `Cycles (planned ${number(cycles)})`,
    flows: { low: 'low', typical: 'typical', high: 'high' } satisfies Record<
      ExploredChoice['perfusion'],
      string
    >,
    bloodFlowInThe: 'Blood flow in the tissue (planned typical)',
    heatCarriedByBlood: (levels: string) =>
      `Heat carried by blood: ${levels} W/m³K. Nine of ten lie between low and high.`,
    eachFreezePlanned: (planned: string) => `Each freeze (planned ${planned})`,
    secondsPlanned: (seconds: number, planned: number) =>
      `${number(seconds)} seconds, planned ${number(planned)}`,
  },
  exploreNerve: {
    exploredNotPlanned: 'Explored, not planned',
    backToThePlan: 'Back to the plan',
    whichToMoveThe: 'Which to move; the others stay',
    freezing: 'Freezing…',
    thisFreezeCannotBe: (fault: string) => `This freeze cannot be computed: ${fault}.`,
  },
  exploredLength: {
    theSameMomentAlong: (neededLengthMm: number) =>
      `The same moment along the nerve, explored; ${number(neededLengthMm)} mm of its length are needed.`,
  },
  exploredPicture: {
    exploredAndNotPlanned: (cycles: string) => `${cycles}, explored and not planned`,
    timeThroughTheFreeze: 'Time through the freeze explored',
  },
  exploredTable: {
    overMmOfNerve: (neededLengthMm: string) =>
      `Over ${neededLengthMm} mm of nerve. The chance is worked out anew when the hand rests.`,
    explored: 'explored',
    plan: 'plan',
    chance: 'chance',
    chanceThatAllOf: (thresholdC: string) => `chance that all of it is below ${thresholdC}`,
    chanceBeingWorkedOut: 'Chance being worked out',
    sectionBelow: (thresholdC: string) => `section below ${thresholdC}`,
    wholeSectionBelowLength: (thresholdC: string) => `whole section below ${thresholdC}, length`,
    notKnown: 'not known',
    icePastTheNerve: 'ice past the nerve, towards the skin',
    icePastTheNerveDeep: 'ice past the nerve, deep',
    warmestInNerve: 'warmest in nerve',
    coldestInNerve: 'coldest in nerve',
    skinLimit: (skinLimitC: string) => `skin (limit ${skinLimitC})`,
    arteryWall: 'artery wall',
  },
  probeHandle: {
    movableProbe: 'movable probe',
    move: (probe: string, place: string) => `Move ${probe}: ${place}`,
    dragTheProbeOr:
      'Drag the probe, or focus it and use the arrow keys: 0.1 mm, with Shift 1 mm; Home puts it back. It stops at the nerve.',
  },
  stepButtons: {
    step: {
      left: (mm: string) => `${mm} left`,
      right: (mm: string) => `${mm} right`,
      shallower: (mm: string) => `${mm} towards the skin`,
      deeper: (mm: string) => `${mm} deeper`,
    },
    moveBy: (probe: string, mm: string) => `Move ${probe} by ${mm}`,
    putBack: 'Put back',
  },
  useExplored: {
    thisBrowserCouldNot: 'this browser could not run the freeze',
  },
};

export type ExploreWords = Widened<typeof english>;
export const exploreWords: ExploreWords = inLanguage('explore', english);
