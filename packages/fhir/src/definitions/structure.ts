import { profiles } from '../../generated/profiles.js';
import { structures } from '../../generated/structures.js';

/** One allowed type of an element. */
export interface ElementType {
  readonly code: string;
  /** Types a reference may point to; absent: any. */
  readonly targets?: readonly string[];
  readonly profiles?: readonly string[];
}

/** A rule in FHIRPath. */
export interface Constraint {
  readonly key: string;
  readonly severity: 'error' | 'warning';
  readonly human: string;
  readonly expression: string;
}

export interface Discriminator {
  readonly type: 'value' | 'pattern' | 'type' | 'exists' | 'profile';
  readonly path: string;
}

/** An element as the validator reads it. */
export interface ElementNode {
  readonly min?: number;
  /** Null: any number. */
  readonly max?: number | null;
  readonly types?: readonly ElementType[];
  /** Path of the element whose content this one repeats, such as `Questionnaire.item`. */
  readonly same?: string;
  /** Value set that codes must come from. */
  readonly binding?: string;
  readonly constraints?: readonly Constraint[];
  readonly fixed?: unknown;
  readonly pattern?: unknown;
  readonly slicing?: {
    readonly discriminators: readonly Discriminator[];
    readonly rules: 'open' | 'closed' | 'openAtEnd';
  };
  readonly slices?: Readonly<Record<string, ElementNode>>;
  readonly children?: Readonly<Record<string, ElementNode>>;
}

/** A type or a profile of one. */
export interface Structure {
  /** Type name, or canonical URL of a profile. */
  readonly name: string;
  readonly type: string;
  readonly kind: 'resource' | 'complex-type' | 'primitive-type';
  readonly abstract?: true;
  readonly base?: string;
  /** Absent on primitives. */
  readonly root?: ElementNode;
  /** Of a resource: elements right below the root that `_summary=true` shows. */
  readonly summary?: readonly string[];
}

const parsed = new Map<string, Structure>();

/** Structure of an R4 type by name, or of one of our profiles by URL; null when there is none. */
export function structureOf(name: string): Structure | null {
  const known = parsed.get(name);
  if (known !== undefined) return known;
  const text = ownText(structures, name) ?? ownText(profiles, name);
  if (text === null) return null;
  const structure = JSON.parse(text) as Structure;
  parsed.set(name, structure);
  return structure;
}

/** Canonical URLs of our profiles. */
export const profileUrls: readonly string[] = Object.keys(profiles);

function ownText(texts: Readonly<Record<string, string>>, name: string): string | null {
  return Object.hasOwn(texts, name) ? (texts[name] ?? null) : null;
}
