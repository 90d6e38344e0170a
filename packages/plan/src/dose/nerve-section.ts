import type { Claim, ClaimId, NerveSite, NerveSiteId } from '@cryobridge/knowledge';
import type { PlanContext } from '../context.js';
import { claimQuantile } from '../forecast/claim-quantile.js';
import type { NerveSection } from '../plan.js';
import { ClaimError, type RuleReader } from '../read.js';
import { roundTo } from '../round.js';
import { nerveSectionRule } from './dose-rules.js';
import {
  areaQuestion,
  arteryGapQuestion,
  depthQuestion,
  measured as answered,
  siteName,
} from './measure-questions.js';
import type { NerveEllipse } from './nerve-outline.js';

/** A nerve as planned for: what is drawn, and how its size may differ. */
export interface PlannedNerve {
  readonly site: NerveSite;
  readonly section: NerveSection;
  readonly ellipse: NerveEllipse;
  /** A thin one of this site: the same for every person, so that margins judged with it do not depend on size. */
  readonly thinEllipse: NerveEllipse;
  /** The nerve at a share of its possible sizes and shapes, both 0–1. */
  ellipseAt(sizeShare: number, shapeShare: number): NerveEllipse;
  /** True when the depth was measured in this person. */
  readonly depthMeasured: boolean;
  readonly depthClaim: Claim;
  /** What the size and the shape rest on. */
  readonly sizeClaim: Claim;
  readonly shapeClaim: Claim;
}

/** What of a plan's context a nerve is planned from. */
export type NerveContext = Pick<PlanContext, 'knowledge' | 'read' | 'answers'> & {
  readonly case: Pick<PlanContext['case'], 'measurements'>;
};

const areaStepMm2 = 0.01;
const lengthStepMm = 0.01;
/** Of sizes, and from the other end of shapes, what counts as thin. */
const thinShare = 0.05;

/**
 * The nerve of this person where an ultrasound measurement is in the case or among the answers, else the
 * typical one. A measured area keeps its own small error; a typical one its spread between people.
 *
 * @throws {ClaimError} when knowledge has no such site, or the site lacks area, shape, depth or angle.
 */
export function planNerve(context: NerveContext, siteId: NerveSiteId): PlannedNerve {
  const site = context.knowledge.nerveSites[siteId];
  if (site === undefined) throw new ClaimError(`${siteId} is not in knowledge`);
  const reader = context.read.for(nerveSectionRule);
  const claimOf = (field: string) => requiredClaim(reader, site, field);
  const measured = measurementOf(context, site);
  const areaClaim = claimOf('areaMm2');
  const shapeClaim = claimOf('aspectRatio');
  const factorClaim = reader.claim('claim:dose.measuredAreaFactor');
  const angleDegrees = reader.number(claimOf('approachAngleDegrees').id);
  const measuredShape = shapeOf(measured);
  const aspect = measuredShape ?? numberIn(shapeClaim);
  const areaMm2 = measuredArea(measured, aspect) ?? numberIn(areaClaim);
  const person = measuredArea(measured, aspect) !== null;
  const ellipseFor = (area: number, ratio: number) => ellipseOf({ areaMm2: area, ratio, angleDegrees });
  const ellipse = ellipseFor(areaMm2, aspect);
  const shapeMeasured = measuredShape !== null;
  const depthClaim = claimOf('depthMm');
  return {
    site,
    ellipse,
    thinEllipse: ellipseFor(claimQuantile(areaClaim, thinShare), claimQuantile(shapeClaim, 1 - thinShare)),
    depthMeasured: measured.depthMm !== undefined,
    depthClaim,
    sizeClaim: person ? factorClaim : areaClaim,
    shapeClaim,
    section: {
      areaMm2: roundTo(areaMm2, areaStepMm2),
      widthMm: roundTo(ellipse.widthMm, lengthStepMm),
      heightMm: roundTo(ellipse.heightMm, lengthStepMm),
      depthMm: roundTo(measured.depthMm ?? numberIn(depthClaim), lengthStepMm),
      from: person ? 'person' : 'knowledge',
      shapeMeasured,
      basis: person ? 'measured' : areaClaim.basis,
      neighbours: neighboursOf(reader, site, answered(context, arteryGapQuestion(site))),
    },
    ellipseAt: ellipseSpread({
      areaMm2,
      aspect,
      angleDegrees,
      sizeClaim: person ? factorClaim : areaClaim,
      shapeClaim: shapeMeasured ? null : shapeClaim,
      areaMeasured: person,
    }),
  };
}

function ellipseOf(of: {
  readonly areaMm2: number;
  readonly ratio: number;
  readonly angleDegrees: number;
}): NerveEllipse {
  const heightMm = Math.sqrt((4 * of.areaMm2) / (Math.PI * of.ratio));
  return { widthMm: heightMm * of.ratio, heightMm, angleDegrees: of.angleDegrees };
}

/** A nerve at a share of its possible sizes and shapes, both 0–1. */
export function ellipseSpread(of: {
  readonly areaMm2: number;
  readonly aspect: number;
  readonly angleDegrees: number;
  /** Of a measured area a factor, else of the area itself, mm². */
  readonly sizeClaim: Claim;
  /** Null: measured. */
  readonly shapeClaim: Claim | null;
  readonly areaMeasured: boolean;
}): PlannedNerve['ellipseAt'] {
  const { areaMm2, aspect, angleDegrees, sizeClaim, shapeClaim, areaMeasured } = of;
  return (sizeShare, shapeShare) =>
    ellipseOf({
      areaMm2: (areaMeasured ? areaMm2 : 1) * claimQuantile(sizeClaim, sizeShare),
      ratio: shapeClaim === null ? aspect : claimQuantile(shapeClaim, shapeShare),
      angleDegrees,
    });
}

interface Measurement {
  readonly areaMm2?: number;
  readonly widthMm?: number;
  readonly heightMm?: number;
  readonly depthMm?: number;
}

/** The case's measurement; an answer takes the place of its depth or area. */
function measurementOf(context: NerveContext, site: NerveSite): Measurement {
  const inCase: Measurement =
    context.case.measurements[site.id] ?? context.case.measurements[siteName(site)] ?? {};
  const area = answered(context, areaQuestion(site));
  const depth = answered(context, depthQuestion(site));
  return {
    ...inCase,
    ...(area === null ? {} : { areaMm2: area }),
    ...(depth === null ? {} : { depthMm: depth }),
  };
}

function shapeOf({ widthMm, heightMm }: Measurement): number | null {
  return widthMm === undefined || heightMm === undefined ? null : widthMm / heightMm;
}

function measuredArea({ areaMm2, widthMm, heightMm }: Measurement, aspect: number): number | null {
  if (areaMm2 !== undefined) return areaMm2;
  if (heightMm !== undefined) return (Math.PI / 4) * heightMm * (widthMm ?? heightMm * aspect);
  if (widthMm !== undefined) return ((Math.PI / 4) * widthMm * widthMm) / aspect;
  return null;
}

function requiredClaim(reader: RuleReader, site: NerveSite, field: string): Claim {
  const id = site.claims[field];
  if (id === undefined) throw new ClaimError(`${site.id} has no ${field}`);
  return reader.claim(id);
}

function numberIn(claim: Claim): number {
  if (typeof claim.value !== 'number') throw new ClaimError(`${claim.id} holds no number`);
  return claim.value;
}

/** @param measuredGapMm of the artery. */
function neighboursOf(
  reader: RuleReader,
  site: NerveSite,
  measuredGapMm: number | null,
): NerveSection['neighbours'] {
  const known = (id: ClaimId | null | undefined): number | null => {
    if (id === null || id === undefined) return null;
    const { value } = reader.claim(id);
    return typeof value === 'number' ? value : null;
  };
  return site.neighbours.map(({ name, kind, direction, gapClaim }) => ({
    name,
    kind,
    direction,
    ...(kind === 'artery' && measuredGapMm !== null
      ? { gapMm: measuredGapMm, gapMeasured: true }
      : { gapMm: known(gapClaim), gapMeasured: false }),
    diameterMm: kind === 'artery' ? known(site.claims['arteryDiameterMm']) : null,
    wallWPerM2K: kind === 'artery' ? known(site.claims['arteryWallWPerM2K']) : null,
  }));
}
