import type { FreezeEngine, SpaceEngine } from '@cryobridge/freeze';
import type { Knowledge, NerveSiteId, ProbeId } from '@cryobridge/knowledge';
import type { Answer, Side } from '../case.js';
import type { NerveSection, Placement, TargetDose } from '../plan.js';
import { ClaimError, type ClaimReader } from '../read.js';
import { areaQuestion, depthQuestion } from './measure-questions.js';
import { planNerve, type PlannedNerve } from './nerve-section.js';
import { deliverFreeze, type DeliveredFreeze } from './delivered-freeze.js';
import { freezeFieldRule } from './dose-rules.js';
import { probeSize, readDoseSettings, type DoseSettings } from './dose-settings.js';
import { inputSpace, skinTissue, type InputSpace, type SkinTissue } from './freeze-inputs.js';
import { playedProtocol, type PlayedCycle, type ProbeSize, type Protocol } from './freeze-problem.js';
import { placedQuestion, type Frame } from './placed-probe.js';
import { medialSign } from './place-probes.js';
import type { CoverQuestion } from './covered-length.js';

/** One nerve as it was frozen. */
export interface FreezeAsDone {
  readonly nerveSite: NerveSiteId;
  readonly probe: ProbeId;
  /** Placements as in a plan, each with the cycles run there. */
  readonly placements: readonly (Pick<Placement, 'xMm' | 'yMm' | 'angleDegrees' | 'alongMm'> & {
    readonly cycles: readonly PlayedCycle[];
  })[];
  /** Nerve as measured on the day; null: as planned. */
  readonly section: Pick<NerveSection, 'widthMm' | 'heightMm' | 'depthMm'> | null;
}

/** What it is computed with. */
export interface AsDoneContext {
  /** With the plan's own claims in it, so that what was done as planned gives what was planned. */
  readonly knowledge: Knowledge;
  readonly read: ClaimReader;
  readonly engine: FreezeEngine;
  readonly spaceEngine?: SpaceEngine;
  readonly answers: readonly Answer[];
  readonly side: Side;
}

/** One placement, in its own frame. */
export interface DonePart {
  readonly frame: Frame;
  readonly protocol: Protocol;
  /** Of the nerve's outline, and of points for equal shares of it; this placement alone. */
  readonly outline: CoverQuestion;
  readonly area: CoverQuestion;
  readonly freeze: DeliveredFreeze;
}

export interface DoneBench {
  readonly nerve: PlannedNerve;
  readonly settings: DoseSettings;
  readonly size: ProbeSize;
  readonly space: InputSpace;
  readonly parts: readonly DonePart[];
  skin(): SkinTissue;
}

/**
 * The freeze computed as a plan's chosen dose is: same problem, same fineness, one run for each protocol played.
 *
 * @throws {ClaimError} for a site or a probe that knowledge does not hold.
 */
export function doneBench(
  context: AsDoneContext,
  done: FreezeAsDone,
  planned: Pick<TargetDose, 'section'> | null,
): DoneBench {
  const probe = context.knowledge.probes[done.probe];
  if (probe === undefined) throw new ClaimError(`${done.probe} is not in knowledge`);
  const nerve = nerveOf(context, done, planned);
  const reader = context.read.for(freezeFieldRule);
  const settings = readDoseSettings(context);
  const space = inputSpace(reader, nerve.site.tissue, probe);
  const size = probeSize(reader, probe);
  const mirror = medialSign(context.side);
  const frameOf = (angleDegrees: number): Frame => ({
    ellipse: { ...nerve.ellipse, angleDegrees: mirror === 1 ? angleDegrees : 180 - angleDegrees },
    mirror,
    size,
    settings,
    section: nerve.section,
  });
  const delivered = deliveredOnce(context.engine, { space, size, settings });
  return {
    nerve,
    settings,
    size,
    space,
    skin: () => skinTissue(reader, inputSpace(reader, 'muscle', probe).nominal),
    parts: done.placements.map(({ angleDegrees, cycles }, n): DonePart => {
      const frame = frameOf(angleDegrees);
      const protocol = playedProtocol(cycles);
      const alone = (points: 'outline' | 'area') =>
        onlyPass(placedQuestion(frame, done.placements, points), n);
      return {
        frame,
        protocol,
        outline: alone('outline'),
        area: alone('area'),
        freeze: delivered(protocol),
      };
    }),
  };
}

/** The same question of one of its passes. */
export function onlyPass(question: CoverQuestion, n: number): CoverQuestion {
  return { ...question, passes: question.passes.slice(n, n + 1) };
}

function deliveredOnce(
  engine: FreezeEngine,
  { space, size, settings }: Pick<DoneBench, 'space' | 'size' | 'settings'>,
): (protocol: Protocol) => DeliveredFreeze {
  const known = new Map<string, DeliveredFreeze>();
  return (protocol) => {
    const key = JSON.stringify(protocol);
    const made =
      known.get(key) ??
      deliverFreeze({
        engine,
        inputs: space.nominal,
        size,
        protocol,
        cooldownSeconds: settings.cooldownSeconds,
      });
    known.set(key, made);
    return made;
  };
}

/** As measured on the day, else as planned, else typical. */
function nerveOf(
  { knowledge, read, answers }: AsDoneContext,
  { nerveSite, section }: FreezeAsDone,
  planned: Pick<TargetDose, 'section'> | null,
): PlannedNerve {
  const site = knowledge.nerveSites[nerveSite];
  if (site === undefined) throw new ClaimError(`${nerveSite} is not in knowledge`);
  const measuredAnew: readonly string[] = [areaQuestion(site).id, depthQuestion(site).id];
  const measured = section ?? (planned === null ? null : asMeasured(planned.section));
  return planNerve(
    {
      knowledge,
      read,
      answers: answers.filter(({ question }) => section === null || !measuredAnew.includes(question)),
      case: { measurements: measured === null ? {} : { [nerveSite]: { ...measured, from: onTheDay } } },
    },
    nerveSite,
  );
}

const onTheDay = { kind: 'flag', name: 'measured on the day' } as const;

/** What a planned section holds of this person. */
function asMeasured({ from, areaMm2, shapeMeasured, widthMm, heightMm, depthMm }: NerveSection) {
  return {
    depthMm,
    ...(from === 'person' ? { areaMm2 } : {}),
    ...(shapeMeasured ? { widthMm, heightMm } : {}),
  };
}
