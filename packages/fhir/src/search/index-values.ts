import { type JsonObject, isObject } from '../element.js';
import { patientsOf } from './compartment.js';
import { spanOf } from './date-span.js';
import { indexComposite } from './index-composite.js';
import type { IndexDraft, IndexOptions, IndexValues } from './index-draft.js';
import { type PlannedPath, indexPlanOf } from './index-plan.js';
import { type TypedValue, valuesAt } from './path-values.js';
import { plainText, storableText, stringsOf } from './plain-text.js';
import { quantitySpanOf } from './quantity-span.js';
import { type ReferenceTarget, referenceTarget, withoutBase } from './reference-target.js';
import {
  belowToken,
  codeToken,
  compartmentToken,
  exactToken,
  identifierPath,
  presenceToken,
  referenceToken,
  systemToken,
  typedIdentifierToken,
  uriToken,
} from './token-text.js';
import { labelsOf, tokensOf, typedIdentifiersOf } from './token-values.js';
import { canonicalForms, urisAbove } from './uri-forms.js';

/** What the search index keeps of a resource of a served type; nothing of one that is not. */
export function indexValuesOf(resource: object, { ownBases = [] }: IndexOptions = {}): IndexValues {
  const draft: IndexDraft = {
    tokens: new Set(),
    references: [],
    codes: [],
    labels: [],
    strings: [],
    dates: [],
    quantities: [],
    ownBases,
  };
  const json = resource as JsonObject;
  const { resourceType } = json;
  if (typeof resourceType !== 'string') return draft;
  const plan = indexPlanOf(resourceType);
  for (const planned of plan.paths) {
    const { entries } = planned;
    if (entries.length === 0 || entries.some((entry) => json[entry] !== undefined))
      indexPath(draft, json, planned);
  }
  for (const composite of plan.composites) indexComposite(draft, json, composite);
  for (const patientId of patientsOf(resource, { ownBases })) draft.tokens.add(compartmentToken(patientId));
  return draft;
}

function indexPath(draft: IndexDraft, resource: JsonObject, { kind, path, onlys }: PlannedPath): void {
  const values = valuesAt(resource, path);
  if (values.length === 0) return;
  draft.tokens.add(presenceToken(path.id));
  for (const only of onlys) {
    const leads = ({ value }: TypedValue): boolean =>
      isObject(value) && targetOf(draft, value['reference'])?.reference.startsWith(`${only}/`) === true;
    if (values.some(leads)) draft.tokens.add(presenceToken(path.id, only));
  }
  for (const value of values) indexers[kind](draft, path.id, value);
}

type Indexer = (draft: IndexDraft, path: string, value: TypedValue) => void;

const indexers: Readonly<Record<PlannedPath['kind'], Indexer>> = {
  token: indexToken,
  reference: indexReference,
  uri: indexUri,
  string(draft, path, value) {
    for (const each of stringsOf(value)) {
      const text = storableText(each);
      draft.strings.push({ path, text, plain: plainText(text) });
    }
  },
  date(draft, path, value) {
    const span = spanOf(value);
    if (span !== null) draft.dates.push({ path, ...span });
  },
  quantity(draft, path, value) {
    const span = quantitySpanOf(value);
    if (span !== null) draft.quantities.push({ path, ...span, partners: [] });
  },
};

function indexToken(draft: IndexDraft, path: string, value: TypedValue): void {
  for (const token of tokensOf(value)) {
    const ofCode = codeToken(path, token.code);
    if (!draft.tokens.has(ofCode)) draft.codes.push({ path, text: token.code });
    draft.tokens.add(exactToken(path, token)).add(ofCode);
    if (token.system !== '') draft.tokens.add(systemToken(path, token.system));
  }
  for (const { type, value: identifier } of typedIdentifiersOf(value)) {
    draft.tokens.add(typedIdentifierToken(path, type, identifier));
  }
  for (const label of labelsOf(value)) draft.labels.push({ path, text: plainText(storableText(label)) });
}

function indexReference(draft: IndexDraft, path: string, typed: TypedValue): void {
  const { type, value } = typed;
  if (isObject(value) && type === 'Reference') {
    addReference(draft, path, value['reference']);
    const { identifier } = value;
    if (identifier !== undefined)
      indexToken(draft, identifierPath(path), { type: 'Identifier', value: identifier });
  } else if (isObject(value)) addReference(draft, path, value['url']);
  else if (typeof value === 'string')
    for (const form of canonicalForms(value)) addReference(draft, path, form);
}

function addReference(draft: IndexDraft, path: string, json: JsonObject[string] | undefined): void {
  const target = targetOf(draft, json);
  if (target === null) return;
  draft.tokens.add(referenceToken(path, target.reference));
  draft.references.push({ path, text: target.reference });
}

function targetOf({ ownBases }: IndexDraft, json: JsonObject[string] | undefined): ReferenceTarget | null {
  return typeof json === 'string' ? referenceTarget(withoutBase(storableText(json), ownBases)) : null;
}

function indexUri(draft: IndexDraft, path: string, { type, value }: TypedValue): void {
  if (typeof value !== 'string' || value === '') return;
  const uri = storableText(value);
  draft.codes.push({ path, text: uri });
  for (const form of type === 'canonical' ? canonicalForms(uri) : [uri])
    draft.tokens.add(uriToken(path, form));
  for (const above of urisAbove(uri)) draft.tokens.add(belowToken(path, above));
}
