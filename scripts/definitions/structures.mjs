/** Cuts StructureDefinition snapshots down to what a validator reads. */

const core = 'http://hl7.org/fhir/StructureDefinition/';
/** Checked on every element by the walker itself, so not repeated at each. */
const everywhere = new Set(['ele-1', 'ext-1', 'dom-2', 'dom-3', 'dom-4', 'dom-5', 'dom-6']);

const short = (url) => (url.startsWith(core) ? url.slice(core.length) : url);

function typeOf(type, path) {
  const declared = type.extension?.find(({ url }) => url === `${core}structuredefinition-fhir-type`);
  if (type.code.startsWith('http://hl7.org/fhirpath/'))
    return { code: /^[A-Z]\w*\.id$/.test(path) ? 'id' : (declared?.valueUrl ?? 'string') };
  const targets = (type.targetProfile ?? []).map(short);
  const profiles = (type.profile ?? []).map(short);
  return {
    code: short(type.code),
    ...(targets.length === 0 || targets.includes('Resource') ? {} : { targets }),
    ...(profiles.length === 0 ? {} : { profiles }),
  };
}

const valueStartingWith = (element, prefix) =>
  Object.entries(element).find(([name]) => name.startsWith(prefix) && name.length > prefix.length)?.[1];

function slicingOf({ slicing }) {
  if (slicing === undefined) return {};
  const discriminators = (slicing.discriminator ?? []).map(({ type, path }) => ({ type, path }));
  return { slicing: { discriminators, rules: slicing.rules } };
}

function nodeOf(element, { resource, known }) {
  const root = !element.path.includes('.');
  const types = (element.type ?? []).map((type) => typeOf(type, resource ? element.path : ''));
  const constraints = (element.constraint ?? [])
    .filter(({ key, expression }) => !everywhere.has(key) && !known.has(key) && expression !== undefined)
    .map(({ key, severity, human, expression }) => ({ key, severity, human, expression }));
  const fixed = valueStartingWith(element, 'fixed');
  const pattern = valueStartingWith(element, 'pattern');
  const required = element.binding?.strength === 'required' ? element.binding.valueSet : undefined;
  return {
    ...(root ? {} : { min: element.min, max: element.max === '*' ? null : Number(element.max) }),
    ...(types.length === 0 ? {} : { types }),
    ...(element.contentReference === undefined ? {} : { same: element.contentReference.replace(/^.*#/, '') }),
    ...(required === undefined ? {} : { binding: required.replace(/\|.*$/, '') }),
    ...(constraints.length === 0 ? {} : { constraints }),
    ...(fixed === undefined ? {} : { fixed }),
    ...(pattern === undefined ? {} : { pattern }),
    ...slicingOf(element),
  };
}

/** Puts an element below its parent: `a.b:slice.c` is child c of the slice of child b of a. */
function place(tree, element, node) {
  const [, ...steps] = element.id.split('.');
  const last = steps.pop();
  let parent = tree;
  for (const step of steps) parent = childAt(parent, step);
  const [name, slice] = last.split(':');
  if (slice === undefined) {
    parent.children ??= {};
    parent.children[name] = { ...node, ...pick(parent.children[name]) };
  } else {
    const sliced = parent.children[name];
    sliced.slices ??= {};
    sliced.slices[slice] = node;
  }
}

const pick = (known) => (known?.children === undefined ? {} : { children: known.children });

function childAt(parent, step) {
  const [name, slice] = step.split(':');
  const child = parent.children?.[name];
  if (child === undefined) throw new Error(`${step} comes before its parent`);
  if (slice === undefined) return child;
  const found = child.slices?.[slice];
  if (found === undefined) throw new Error(`slice ${step} comes before its parent`);
  return found;
}

/**
 * One definition as the validator reads it.
 * @param known keys of constraints that are checked elsewhere: a profile repeats those of its base.
 */
export function structureOf(definition, known = new Set()) {
  const resource = definition.kind === 'resource';
  const [first, ...rest] = definition.snapshot.element;
  const root = nodeOf(first, { resource, known });
  for (const element of rest) place(root, element, nodeOf(element, { resource, known }));
  return {
    name: definition.derivation === 'constraint' ? definition.url : definition.type,
    type: definition.type,
    kind: definition.kind,
    ...(definition.abstract ? { abstract: true } : {}),
    ...(definition.baseDefinition === undefined ? {} : { base: short(definition.baseDefinition) }),
    ...(definition.kind === 'primitive-type' ? {} : { root }),
    ...(resource ? { summary: summaryOf(rest) } : {}),
  };
}

/** Elements right below the root that a summary shows. */
function summaryOf(elements) {
  return elements
    .filter(({ id, isSummary }) => isSummary === true && /^[^.]+\.[^.:]+$/.test(id))
    .map(({ id }) => id.split('.')[1]);
}

/** Every value set that a required binding of these structures names. */
export function bindingsOf(node, found = new Set()) {
  if (node === undefined) return found;
  if (node.binding !== undefined) found.add(node.binding);
  for (const child of [...Object.values(node.children ?? {}), ...Object.values(node.slices ?? {})])
    bindingsOf(child, found);
  return found;
}

/** Keys of every constraint in a structure. */
export function constraintKeysOf(node, found = new Set()) {
  for (const { key } of node?.constraints ?? []) found.add(key);
  for (const child of Object.values(node?.children ?? {})) constraintKeysOf(child, found);
  return found;
}
