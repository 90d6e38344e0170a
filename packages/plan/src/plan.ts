/**
 * The plan: everything a clinician reads, as data. Pure function of (case, answers, knowledge, engine, now);
 * same input, same bytes. Numbers are rounded to a stated step before they are stored.
 */
import type { Basis, Claim, ClaimId, NerveSiteId, ProbeId, Source } from '@cryobridge/knowledge';
import type { AmputationLevel, Answer, IsoDate, PartialDate, Side } from './case.js';
import type { Decision, Reason, Statement } from './decision.js';

export interface Interval {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** Share of the distribution between low and high. */
  readonly level: number;
}

export interface Target {
  readonly nerveSite: NerveSiteId;
  readonly nerve: string;
  readonly label: string;
  readonly side: Side;
  readonly carries: 'sensory' | 'motor' | 'mixed';
  readonly optional: boolean;
  /** `recorded-decision`: only with a named clinician's reason. */
  readonly status: 'target' | 'optional' | 'recorded-decision';
  readonly notes: readonly Statement[];
}

/** Geometry of one nerve as drawn: skin up, short axis. Half axes of the ellipse, mm. */
export interface NerveSection {
  readonly areaMm2: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly depthMm: number;
  /** `person`: measured on ultrasound; `knowledge`: typical. */
  readonly from: 'person' | 'knowledge';
  /** Width and height were both measured in this person; else their ratio is the typical one. */
  readonly shapeMeasured: boolean;
  readonly basis: Basis;
  readonly neighbours: readonly {
    readonly name: string;
    readonly kind: 'artery' | 'nerve';
    readonly direction: 'deep' | 'superficial' | 'medial' | 'lateral';
    /** Null: not known; the margin is then unknown too. */
    readonly gapMm: number | null;
    /** Measured in this person. */
    readonly gapMeasured: boolean;
    readonly diameterMm: number | null;
    /** How strongly its blood warms its wall. Null: not an artery, or not known. */
    readonly wallWPerM2K: number | null;
  }[];
}

/**
 * Drawn plane: x to the right (along the nerve's width), y down (depth) with the nerve's centre at 0, 0.
 * The probe lies in this plane, beside the nerve; the nerve runs through the plane.
 */
export interface Placement {
  readonly order: number;
  /** Middle of the active zone. */
  readonly xMm: number;
  readonly yMm: number;
  /**
   * Where the tip points, degrees from +x towards deep: along (cos, sin) with y down. A right limb is drawn
   * with lateral at −x, a left one as its mirror image, so its angle is 180 − the right one's.
   */
  readonly angleDegrees: number;
  /** Offset along the nerve from the first placement, mm. */
  readonly alongMm: number;
  readonly where: 'deep' | 'superficial' | 'lateral' | 'medial';
}

/** Isotherms of one probe in its own frame: s along the shaft (0 = middle of active zone), r from the axis. */
export interface IceShape {
  readonly id: string;
  readonly probe: ProbeId;
  readonly tissue: string;
  readonly frames: readonly {
    readonly timeSeconds: number;
    readonly phase: 'freeze' | 'thaw';
    readonly cycle: number;
    /** Closed polylines on r ≥ 0, [s, r] mm: present temperature (`ice`) or coldest so far (others). */
    readonly contours: readonly {
      readonly kind: 'ice' | 'peak';
      readonly temperatureC: number;
      readonly points: readonly (readonly [number, number])[];
    }[];
  }[];
}

export interface Coverage {
  readonly thresholdC: number;
  /** Share of the cross-section that reached the threshold at the best-covered 4 mm, 0–1. */
  readonly fraction: number;
  /** Contiguous length of nerve whose whole section reached it, mm. */
  readonly lengthMm: number;
  /** Probability that the whole section is covered over the needed length, 0–1. */
  readonly chance: number;
  /**
   * How long, as planned, what reached the threshold stayed below it: half of it so long or longer, s. Over all
   * cycles of the placement that froze it longest; 0 where nothing reached it.
   */
  readonly medianBelowSeconds: number;
}

/** What the nerve reached, as planned, with a warm artery beside it: its place, width and warmth as the section says. */
export interface BesideArtery {
  readonly artery: string;
  /** Coldest place on its wall, °C. */
  readonly wallC: number;
  /** As `Coverage`, at the same thresholds. Never more than without the artery, which only warms. */
  readonly coverage: readonly Pick<Coverage, 'thresholdC' | 'fraction' | 'lengthMm'>[];
  /** Without the artery the whole section is covered over the needed length, with it not. */
  readonly uncovers: boolean;
}

export interface Dose {
  readonly probe: ProbeId;
  readonly placements: readonly Placement[];
  readonly cycles: number;
  readonly freezeSeconds: number;
  readonly thawSeconds: number;
  readonly totalMinutes: number;
}

export interface DoseOption extends Dose {
  /** Chance at the lethal threshold used for the goal. */
  readonly chance: number;
}

export interface TargetDose {
  readonly nerveSite: NerveSiteId;
  readonly section: NerveSection;
  readonly dose: Dose;
  /** `reaches-goal`: chance ≥ goal with margins kept. Otherwise the best practicable dose is given all the same. */
  readonly outcome: 'reaches-goal' | 'below-goal' | 'cannot-cover';
  readonly goalChance: number;
  readonly neededLengthMm: number;
  readonly coverage: readonly Coverage[];
  readonly coldestInNerveC: number;
  /** Warmest point of the needed 4 mm of nerve, peak cold, °C. */
  readonly warmestInNerveC: number;
  /** Null: no artery whose place, width and warmth are known, or it cannot be computed; `notes` say which. */
  readonly besideArtery: BesideArtery | null;
  readonly margins: {
    readonly skinC: number;
    /** Computed with skin as a layer and no heat through its surface; else read as even tissue without a surface. */
    readonly skinLayer: boolean;
    readonly skinLimitC: number;
    /** With the artery's own warmth where `besideArtery` is there, else as if it were tissue, which is colder. */
    readonly arteryC: number | null;
    readonly neighbourNerveC: number | null;
  };
  /** Visible ice past the nerve edge at the end of the first freeze, mm. */
  readonly iceMargin: {
    readonly nearMm: number;
    readonly farMm: number;
    readonly hidden: 'none' | 'far-side' | 'near-side';
  };
  readonly iceShape: string;
  readonly chanceBySeconds: readonly {
    readonly freezeSeconds: number;
    readonly placements: number;
    readonly chance: number;
  }[];
  readonly whatWouldReachGoal: readonly DoseOption[];
  readonly sensitivity: readonly { readonly input: string; readonly share: number; readonly basis: Basis }[];
  readonly guidance: readonly Statement[];
  readonly notes: readonly Statement[];
  readonly anaesthesiaVolumeMl: number | null;
}

export interface Timing {
  readonly phase: 'before-surgery' | 'at-surgery' | 'after-surgery' | 'established' | 'unknown';
  readonly surgeryDate: IsoDate | null;
  readonly daysToSurgery: number | null;
  readonly window: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly notes: readonly Statement[];
}

export interface OpioidTotal {
  readonly table: string;
  /** Null: at least one active opioid could not be converted; see `unknowns`. */
  readonly mmePerDay: number | null;
  readonly convertedMmePerDay: number;
  /** `mmePerDay` is the most the order allows, `lowMmePerDay` the least. */
  readonly items: readonly {
    readonly drug: string;
    readonly mmePerDay: number;
    readonly lowMmePerDay?: number;
    readonly claim: ClaimId;
    readonly note: Statement | null;
  }[];
  readonly unknowns: readonly { readonly drug: string; readonly why: Statement }[];
  readonly notes: readonly Statement[];
}

export interface RegimenItem {
  readonly drug: string;
  readonly role: 'scheduled' | 'regional' | 'rescue' | 'opt-in' | 'bowel' | 'antidote' | 'adjunct';
  readonly state: 'offer' | 'avoid' | 'ask' | 'opt-in';
  readonly dose: Statement;
  readonly limit: Statement | null;
  readonly reasons: readonly Reason[];
  readonly signOff: { readonly name: string; readonly date: string } | null;
}

export interface Regimen {
  readonly items: readonly RegimenItem[];
  /** One running budget over block, catheter and probe track, mg. */
  readonly localAnaesthetic: {
    readonly drug: string;
    readonly limitMg: number | null;
    readonly limitBy: readonly Statement[];
    readonly planned: readonly {
      readonly part: 'block' | 'catheter' | 'probe-track';
      readonly mg: number | null;
      readonly note: Statement;
    }[];
    readonly remainingMg: number | null;
  };
  readonly opioidBaseline: OpioidTotal;
  readonly rescueLadder: readonly Statement[];
  readonly naloxone: {
    readonly offer: 'offer' | 'not-indicated' | 'cannot-tell';
    readonly reasons: readonly Reason[];
  };
}

export interface CoverForecast {
  /** Day 0 is the freeze. */
  readonly days: readonly number[];
  readonly curve: readonly {
    readonly day: number;
    readonly low: number;
    readonly median: number;
    readonly high: number;
  }[];
  readonly intervalLevel: number;
  /** Chance that it works at all, 0–1, and its interval. */
  readonly chanceItWorks: Interval;
  readonly perNerve: readonly {
    readonly nerveSite: NerveSiteId;
    readonly distanceMm: Interval;
    readonly coverEndsDay: Interval;
  }[];
  readonly overallCoverEndsDay: Interval;
  readonly notes: readonly Statement[];
}

export interface Bridge {
  readonly tmr: 'planned' | 'not-planned' | 'unknown';
  readonly tmrDate: IsoDate | null;
  /** Days after the freeze when TMR is expected to take over. */
  readonly takesOverDay: Interval | null;
  /** Chance per week after the freeze that cover has ended and TMR has not taken over. */
  readonly gapByWeek: readonly { readonly week: number; readonly chance: number }[];
  readonly chanceOfGap: number | null;
  readonly reviewOn: IsoDate | null;
  readonly surgeonQuestions: readonly Statement[];
  readonly notes: readonly Statement[];
}

export interface Plan {
  readonly schema: 'cryobridge-plan/1';
  /** SHA-256 of this plan without this field. */
  readonly hash: string;
  readonly madeFrom: {
    readonly inputHash: string;
    readonly answersHash: string;
    readonly knowledgeVersion: string;
    /** Version of the hospital's formulary; absent: none was signed. */
    readonly formularyVersion?: number;
    readonly engine: string;
    /** What computed arteries, and how finely; null: nothing did. */
    readonly spaceEngine: string | null;
    readonly planVersion: string;
    readonly now: IsoDate;
  };
  readonly person: {
    /** Null when the birth date leaves more than one age; see `ageRangeYears`. */
    readonly ageYears: number | null;
    /** Youngest and oldest the person can be. */
    readonly ageRangeYears: readonly [number, number] | null;
    readonly sex: string | null;
    readonly weightKg: number | null;
    readonly bmiKgPerM2: number | null;
    readonly level: AmputationLevel | null;
    readonly side: Side | null;
    readonly surgeryDate: IsoDate | null;
    readonly birthDate: PartialDate | null;
  };
  readonly evidence: { readonly grade: Statement; readonly studies: readonly Statement[] };
  readonly decision: Decision;
  /** True unless the verdict is `proceed`: shown as a draft. On `hold`, everything below is empty. */
  readonly draft: boolean;
  readonly timing: Timing;
  readonly targets: readonly Target[];
  readonly neverTargets: readonly { readonly nerveSite: NerveSiteId; readonly reason: Reason }[];
  readonly doses: readonly TargetDose[];
  readonly iceShapes: readonly IceShape[];
  readonly totalMinutes: number | null;
  readonly equipment: readonly Statement[];
  readonly operatorChecks: readonly Statement[];
  readonly procedureSteps: readonly Statement[];
  readonly protection: readonly Statement[];
  readonly regimen: Regimen | null;
  readonly forecast: CoverForecast | null;
  readonly bridge: Bridge | null;
  readonly followUp: readonly { readonly day: number; readonly what: Statement }[];
  readonly assumed: readonly { readonly claim: ClaimId; readonly label: string }[];
  /** Every claim the plan used, so that a source is one click away. */
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly answers: readonly Answer[];
}
