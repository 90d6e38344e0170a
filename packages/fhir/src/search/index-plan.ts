import {
  type Composite,
  type ParameterKind,
  type SearchPath,
  searchParametersOf,
} from './search-parameter.js';

export type IndexedKind = Exclude<ParameterKind, 'composite'>;

/** One path to index, whichever parameters read it. */
export interface PlannedPath {
  readonly kind: IndexedKind;
  /** Without `only`: every reference is indexed, and searches narrow. */
  readonly path: SearchPath;
  /** Types whose presence is indexed apart, for `:missing` of a parameter that takes only these. */
  readonly onlys: readonly string[];
  /** Without any of these properties a resource has nothing here; empty when it always has. */
  readonly entries: readonly string[];
}

export interface IndexPlan {
  readonly paths: readonly PlannedPath[];
  /** Those whose parts stand in one element below the resource. */
  readonly composites: readonly Composite[];
}

/** Kept by the server beside the resource itself, so not indexed again. */
const keptElsewhere: ReadonlySet<string> = new Set(['_id', '_lastUpdated']);

const plans = new Map<string, IndexPlan>();

export function indexPlanOf(type: string): IndexPlan {
  const known = plans.get(type);
  if (known !== undefined) return known;
  const plan = { paths: plannedPaths(type), composites: plannedComposites(type) };
  if (plan.paths.length > 0) plans.set(type, plan);
  return plan;
}

function plannedPaths(type: string): readonly PlannedPath[] {
  const planned = new Map<string, PlannedPath>();
  for (const { code, type: kind, paths } of searchParametersOf(type)) {
    if (kind === 'composite' || keptElsewhere.has(code)) continue;
    for (const { only, ...path } of paths) {
      const key = `${kind} ${path.id}`;
      const onlys = [...(planned.get(key)?.onlys ?? []), ...(only === undefined ? [] : [only])];
      planned.set(key, { kind, path, onlys: [...new Set(onlys)], entries: entriesOf(path) });
    }
  }
  return [...planned.values()];
}

function entriesOf({ steps, leaves, truth }: SearchPath): readonly string[] {
  if (truth === true) return [];
  const [first] = steps;
  return first === undefined ? leaves.flatMap(({ property }) => property ?? []) : [first.property];
}

function plannedComposites(type: string): readonly Composite[] {
  const byRoot = new Map<string, Composite>();
  for (const { composites = [] } of searchParametersOf(type)) {
    for (const composite of composites) {
      if (isWithinElement(composite)) byRoot.set(compositePath(composite), composite);
    }
  }
  return [...byRoot.values()];
}

/** Otherwise its parts are parts of the resource, and each is indexed by itself. */
export function isWithinElement({ root }: Composite): boolean {
  return root.leaves.some(({ property }) => property !== undefined);
}

/** Names what is indexed of a composite: its element and the paths of its parts. */
export function compositePath({ components }: Composite): string {
  return components.map(({ paths }) => paths.map(({ id }) => id).join(',')).join('&');
}
