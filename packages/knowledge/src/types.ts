/**
 * What is known: claims with sources, and the named things (nerve sites, probes, drugs, concepts)
 * whose numbers are claims too. Authored as YAML, validated and compiled by the build.
 */

export type ClaimId = `claim:${string}`;
export type SourceId = `src:${string}`;
export type ConceptId = `concept:${string}`;
export type NerveSiteId = `nerve:${string}`;
export type ProbeId = `probe:${string}`;

/** How a number came to be. `assumed` travels into every output that used it. */
export type Basis = 'measured' | 'derived' | 'consensus' | 'assumed';

export type SourceQuality =
  | 'primary'
  | 'registry'
  | 'guideline'
  | 'label'
  | 'secondary'
  | 'ai_secondary'
  | 'recalled'
  | 'inference'
  | 'terminology'
  /** Named by the pharmacist of one hospital, in its formulary. */
  | 'local';

export interface Source {
  readonly id: SourceId;
  readonly title: string;
  readonly year: number | null;
  readonly url: string | null;
  readonly doi?: string;
  readonly pmid?: string;
  readonly quality: SourceQuality;
}

/** Where in a source: table, section, sentence. */
export interface SourceRef {
  readonly source: SourceId;
  readonly place: string;
}

export type Distribution =
  | { readonly kind: 'normal'; readonly sd: number; readonly low?: number; readonly high?: number }
  | { readonly kind: 'lognormal'; readonly sd: number; readonly low?: number; readonly high?: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly high: number };

export type ClaimValue = number | string | boolean | null | readonly (string | number)[];

/** A value of one hospital, in place of what the sources say. */
export interface LocalValue {
  readonly sourced: ClaimValue;
  /** The pharmacist who signed it, and when. */
  readonly by: string;
  readonly at: string;
  /** Null: it is no looser than what the sources say. */
  readonly looserBecause: string | null;
}

export interface Claim {
  readonly id: ClaimId;
  readonly label: string;
  /** Null: looked for and not found; rules must say so. */
  readonly value: ClaimValue;
  /** Unit by name (`mm`, `mg`, `day`, `1` for a pure number, `text` for words). */
  readonly unit: string;
  readonly range?: readonly [number, number];
  readonly distribution?: Distribution;
  readonly basis: Basis;
  readonly sources: readonly SourceRef[];
  readonly doubts?: string;
  /** Absent: as the sources say. */
  readonly local?: LocalValue;
}

/** A clinical idea and the codes that mean it in other people's records. */
export interface Concept {
  readonly id: ConceptId;
  readonly label: string;
  readonly kind: 'condition' | 'medication' | 'allergen' | 'procedure' | 'observation' | 'device';
  readonly snomed?: readonly string[];
  /** Prefixes without the dot: `E11` matches E11.9 and E1122. */
  readonly icd10cm?: readonly string[];
  readonly icd9cm?: readonly string[];
  readonly icd10pcs?: readonly string[];
  readonly rxnorm?: readonly string[];
  readonly atc?: readonly string[];
  readonly loinc?: readonly string[];
  readonly cpt?: readonly string[];
  /** Lower-case words or phrases, matched at word boundaries where no code decides. */
  readonly text?: readonly string[];
  /** Phrases that look alike and mean something else. */
  readonly notText?: readonly string[];
}

/** A nerve where it is frozen. Numbers are `claim:<id without prefix>.<field>`; see `NerveSiteField`. */
export interface NerveSite {
  readonly id: NerveSiteId;
  readonly nerve: string;
  readonly site: string;
  readonly label: string;
  readonly carries: 'sensory' | 'motor' | 'mixed';
  /** What a person loses while the nerve is frozen. */
  readonly weaknessCosts: string;
  readonly tissue: 'muscle' | 'fat';
  readonly neighbours: readonly {
    readonly name: string;
    readonly kind: 'artery' | 'nerve';
    /** Claim holding the gap between nerve edge and neighbour edge, mm; null when not known. */
    readonly gapClaim: ClaimId | null;
    /** Direction on the short-axis view, seen as on the screen with skin up. */
    readonly direction: 'deep' | 'superficial' | 'medial' | 'lateral';
  }[];
  readonly ultrasound: {
    readonly position: string;
    readonly transducer: string;
    readonly view: string;
    readonly path: string;
    readonly landmark: string;
  };
  readonly claims: Readonly<Record<string, ClaimId>>;
}

export interface Probe {
  readonly id: ProbeId;
  readonly label: string;
  readonly gauge: string;
  readonly gas: 'N2O' | 'CO2' | 'argon';
  /** Fields: outerDiameterMm, activeLengthMm, wallC, shaftLengthMm …, each a claim. */
  readonly claims: Readonly<Record<string, ClaimId>>;
}

export interface Drug {
  readonly id: `drug:${string}`;
  readonly label: string;
  readonly role: 'scheduled' | 'regional' | 'rescue' | 'opt-in' | 'bowel' | 'antidote' | 'adjunct';
  readonly concept: ConceptId;
  readonly claims: Readonly<Record<string, ClaimId>>;
  readonly pharmacistSignOff: { readonly name: string; readonly date: string } | null;
  /** Absent: no formulary speaks of it. */
  readonly local?: LocalDrug;
}

/** What the formulary of one hospital says of a drug. */
export interface LocalDrug {
  readonly available: boolean;
  /** To be taken instead where it is not available. Null: none is named. */
  readonly alternative: Drug['id'] | null;
  readonly note: string;
  /** It was signed when the sources said something else; what no longer holds is left out. */
  readonly outdated: boolean;
}

/** A versioned table of oral-morphine factors. */
export interface OpioidTable {
  readonly id: string;
  readonly label: string;
  readonly sources: readonly SourceRef[];
  readonly factors: readonly {
    readonly drug: string;
    readonly route: 'oral' | 'transdermal' | 'buccal' | 'nasal' | 'film-or-spray' | 'rectal';
    /** mg for oral drugs; µg/h for patches; µg for buccal, nasal, film and spray. */
    readonly per: 'mg' | 'ug/h' | 'ug';
    /** Null: listed as not convertible. Bands: by total daily dose, `upTo` inclusive, last one null. */
    readonly factor: number | null | readonly { readonly upTo: number | null; readonly factor: number }[];
    readonly claim: ClaimId;
  }[];
}

export interface Knowledge {
  /** SHA-256 of the compiled content, first 12 hex digits. */
  readonly version: string;
  readonly claims: Readonly<Record<ClaimId, Claim>>;
  readonly sources: Readonly<Record<SourceId, Source>>;
  readonly concepts: Readonly<Record<ConceptId, Concept>>;
  readonly nerveSites: Readonly<Record<NerveSiteId, NerveSite>>;
  readonly probes: Readonly<Record<ProbeId, Probe>>;
  readonly drugs: Readonly<Record<string, Drug>>;
  readonly opioidTables: Readonly<Record<string, OpioidTable>>;
  /** Version of the formulary that was laid over it. Absent: none was. */
  readonly formularyVersion?: number;
}
