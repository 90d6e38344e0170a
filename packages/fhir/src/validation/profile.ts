import { type ElementNode, type Structure, profileUrls, structureOf } from '../definitions/structure.js';
import { codesOf } from '../definitions/value-set.js';
import { isBound } from './bindings.js';
import { shown } from './outcome-issue.js';
import { holdsPattern, isSame } from './pattern.js';
import { type Item, itemsOf } from './profile-items.js';
import { type JsonRecord, asList, asRecord, asText } from './reading.js';
import { checkReference } from './reference.js';
import { checkRules } from './rules.js';
import type { Walk } from './scope.js';
import { sliceOf } from './slices.js';

const ours = 'https://cryobridge.org/fhir/';
const known: ReadonlySet<string> = new Set(profileUrls);

/** Checks those of our profiles that a resource claims. What others define is not known here, and said so. */
export function checkClaimedProfiles(resource: JsonRecord, walk: Walk): void {
  const claims = asList(asRecord(resource['meta'])?.['profile']);
  for (const claim of claims) {
    const url = asText(claim)?.split('|')[0] ?? '';
    if (known.has(url)) checkProfile(resource, url, walk);
    else if (url.startsWith(ours)) walk.findings.error('value', `${shown(url)} is none of our profiles.`);
    else
      walk.findings.warning(
        'not-supported',
        `The profile ${shown(url)} is not known here and was not checked.`,
      );
  }
}

/** Checks an extension that we define. */
export function checkOwnExtension(extension: JsonRecord, walk: Walk): void {
  const url = asText(extension['url']) ?? '';
  if (known.has(url)) checkProfile(extension, url, walk);
  else if (url.startsWith(ours)) walk.findings.error('extension', `${shown(url)} is none of our extensions.`);
}

function checkProfile(record: JsonRecord, url: string, walk: Walk): void {
  const structure = structureOf(url);
  if (structure?.root === undefined) return;
  if (record['resourceType'] !== undefined && record['resourceType'] !== structure.type)
    return walk.findings.error('value', `The profile ${nameOf(structure)} is for ${structure.type}.`);
  const before = walk.findings.errors;
  checkChildren(record, structure.root, { ...walk, structure });
  if (walk.findings.errors === before) checkOwnRules(record, structure.root, { ...walk, structure });
}

/** Names a profile in a sentence. */
function nameOf({ name }: Structure): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

interface ProfileWalk extends Walk {
  readonly structure: Structure;
}

function checkChildren(record: JsonRecord, node: ElementNode, walk: ProfileWalk): void {
  for (const [name, child] of Object.entries(node.children ?? {})) {
    const items = itemsOf(record, name);
    checkCount(items.length, { name, node: child }, walk);
    for (const item of items) within(item, walk, () => checkItem(item, child, walk));
    if (child.slices !== undefined) checkSlices(items, { name, node: child }, walk);
  }
}

interface Named {
  readonly name: string;
  readonly node: ElementNode;
}

function checkCount(count: number, { name, node }: Named, walk: ProfileWalk): void {
  const { min = 0, max = null } = node;
  if (count >= min && (max === null || count <= max)) return;
  walk.findings.enter(name.replace('[x]', ''));
  const wanted = max === 0 ? 'allows none' : count < min ? `needs ${min}` : `allows ${max}`;
  walk.findings.error(
    count < min ? 'required' : 'structure',
    `${nameOf(walk.structure)} ${wanted}; there are ${count}.`,
  );
  walk.findings.leave();
}

function within({ step, index }: Item, { findings }: Walk, check: () => void): void {
  findings.enter(step);
  if (index !== null) findings.enter(index);
  check();
  if (index !== null) findings.leave();
  findings.leave();
}

function checkItem(item: Item, node: ElementNode, walk: ProfileWalk): void {
  const { findings, structure } = walk;
  const { value, type } = item;
  const types = node.types ?? [];
  if (type !== null && !types.some(({ code }) => code === type))
    return findings.error(
      'structure',
      `${nameOf(structure)} allows ${types.map(({ code }) => code).join(' or ')} only.`,
    );
  if (node.fixed !== undefined && !isSame(value, node.fixed))
    findings.error('value', `${nameOf(structure)} needs ${shown(node.fixed)}.`);
  if (node.pattern !== undefined && !holdsPattern(value, node.pattern))
    findings.error('value', `${nameOf(structure)} needs ${shown(node.pattern)}.`);
  checkCode(item, node, walk);
  const record = asRecord(value);
  if (record === null) return;
  const [only] = types;
  if (only?.code === 'Reference' && only.targets !== undefined) checkReference(record, only, walk);
  checkChildren(record, node, walk);
  checkOwnRules(record, node, walk);
}

function checkCode({ value, type }: Item, { binding, types = [] }: ElementNode, { findings }: Walk): void {
  if (binding === undefined) return;
  const codes = codesOf(binding);
  if (isBound(value, type ?? types[0]?.code ?? 'code', { codes, valueSet: binding, element: '' })) return;
  findings.error('code-invalid', `It is ${shown(value)}, which is not in ${binding}.`);
}

function checkOwnRules(record: JsonRecord, node: ElementNode, walk: ProfileWalk): void {
  if (node.constraints === undefined) return;
  const typeName = node === walk.structure.root ? walk.structure.type : 'BackboneElement';
  checkRules(record, { typeName, rules: node.constraints }, walk);
}

function checkSlices(items: readonly Item[], { name, node }: Named, walk: ProfileWalk): void {
  const counts = new Map<string, number>();
  for (const item of items) {
    const found = sliceOf(item, node);
    if (found !== null) {
      counts.set(found.name, (counts.get(found.name) ?? 0) + 1);
      within(item, walk, () => checkItem({ ...item, type: null }, found.node, walk));
    } else if (node.slicing?.rules === 'closed') {
      within(item, walk, () =>
        walk.findings.error(
          'structure',
          `${nameOf(walk.structure)} allows ${Object.keys(node.slices ?? {}).join(' or ')} only.`,
        ),
      );
    }
  }
  for (const [slice, each] of Object.entries(node.slices ?? {})) {
    const count = counts.get(slice) ?? 0;
    const { min = 0, max = null } = each;
    if (count >= min && (max === null || count <= max)) continue;
    walk.findings.enter(name.replace('[x]', ''));
    const wanted = count < min ? `needs ${min} of` : `allows ${max ?? ''} of`;
    walk.findings.error(
      count < min ? 'required' : 'structure',
      `${nameOf(walk.structure)} ${wanted} ${slice}${urlOf(each)}; there are ${count}.`,
    );
    walk.findings.leave();
  }
}

function urlOf({ types = [] }: ElementNode): string {
  const [profile] = types[0]?.profiles ?? [];
  return profile === undefined ? '' : ` (${profile})`;
}
