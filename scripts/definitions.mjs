/**
 * Cuts the published FHIR R4 definitions (97 MB) down to what the product reads, as modules in
 * `packages/fhir/generated`: structures of all types, codes of required bindings, search parameters and the Patient
 * compartment of the served types, and our own profiles. Does nothing when its inputs are unchanged.
 *
 * Each type is one JSON text that is parsed when it is first asked for, so that memory holds what is used.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compartmentOf } from './definitions/compartment.mjs';
import { searchPathsOf } from './definitions/search-paths.mjs';
import { bindingsOf, constraintKeysOf, structureOf } from './definitions/structures.mjs';
import { expander } from './definitions/value-sets.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const published = join(root, 'node_modules', '@medplum', 'definitions');
const generated = join(root, 'packages', 'fhir', 'generated');
const snapshots = join(root, 'packages', 'fhir', 'profiles', 'snapshots');
const servedTypesFile = join(root, 'packages', 'fhir', 'src', 'served-types.ts');
const outputs = ['structures', 'value-sets', 'search-parameters', 'patient-compartment', 'profiles'];

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const readPublished = (name) => readJson(join(published, 'dist', 'fhir', 'r4', name));
const bundled = (name) => readPublished(name).entry.map(({ resource }) => resource);

function snapshotFiles() {
  if (!existsSync(snapshots)) return [];
  return readdirSync(snapshots)
    .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    .sort()
    .map((name) => join(snapshots, name));
}

function inputsHash() {
  const hash = createHash('sha256');
  const scripts = [
    'definitions.mjs',
    'definitions/structures.mjs',
    'definitions/value-sets.mjs',
    'definitions/search-paths.mjs',
    'definitions/compartment.mjs',
  ];
  const files = [
    join(published, 'package.json'),
    servedTypesFile,
    ...scripts.map((name) => join(root, 'scripts', name)),
    ...snapshotFiles(),
  ];
  for (const file of files) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

const stamp = join(generated, '.inputs');
const moduleOf = (name) => join(generated, `${name}.js`);

function isFresh(hash) {
  const all = [stamp, ...outputs.map(moduleOf)];
  return all.every((file) => existsSync(file)) && readFileSync(stamp, 'utf8') === hash;
}

/** JSON texts by key: `export const name = { key: '…' }`. */
function writeTexts(file, name, records) {
  const lines = Object.entries(records).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(JSON.stringify(value))},`,
  );
  writeFileSync(moduleOf(file), `export const ${name} = {\n${lines.join('\n')}\n};\n`);
}

function isUsed({ resourceType, kind }) {
  return (
    resourceType === 'StructureDefinition' && ['resource', 'complex-type', 'primitive-type'].includes(kind)
  );
}

function generate() {
  const own = snapshotFiles().map(readJson);
  const definitions = [...bundled('profiles-types.json'), ...bundled('profiles-resources.json')].filter(
    isUsed,
  );
  const structures = definitions.map((each) => [each.id, structureOf(each)]);
  const known = new Set();
  for (const [, { root: top }] of structures) constraintKeysOf(top, known);
  const profiles = own
    .filter(({ resourceType }) => resourceType === 'StructureDefinition')
    .map((each) => [each.url, structureOf(each, known)]);
  const served = [...readFileSync(servedTypesFile, 'utf8').matchAll(/'([A-Z]\w+)'/g)].map(([, type]) => type);

  const expand = expander([
    ...bundled('valuesets.json'),
    ...bundled('v3-codesystems.json'),
    ...bundled('v2-tables.json'),
    ...own,
  ]);
  const bound = new Set();
  for (const [, { root: top }] of [...structures, ...profiles]) bindingsOf(top, bound);
  const expanded = [...bound].sort().map((url) => [url, expand(url)]);

  writeTexts('structures', 'structures', Object.fromEntries(structures));
  writeTexts('profiles', 'profiles', Object.fromEntries(profiles));
  writeTexts('value-sets', 'valueSets', Object.fromEntries(expanded));
  writeTexts(
    'search-parameters',
    'searchParameters',
    searchPathsOf({
      parameters: bundled('search-parameters.json'),
      structures: definitions,
      types: served,
      expand,
    }),
  );
  const compartment = compartmentOf(readPublished('compartmentdefinition-patient.json'), served);
  writeFileSync(
    moduleOf('patient-compartment'),
    `export const patientCompartment = ${JSON.stringify(compartment, null, 2)};\n`,
  );
}

const hash = inputsHash();
if (!isFresh(hash)) {
  mkdirSync(generated, { recursive: true });
  generate();
  writeFileSync(stamp, hash);
}
