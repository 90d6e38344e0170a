/**
 * Builds the profiles: FSH in `packages/fhir/profiles/input` into `packages/fhir/profiles/snapshots`, which are kept.
 * Needed after a change of the FSH only, and needs npm's registry once: `node scripts/profiles.mjs`.
 *
 * SUSHI stays out of the root install. It wants the FHIR core package from a registry of its own; it gets one made of
 * the definitions that are installed here, and asks nobody.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { profileSourcesHash } from './definitions/profile-sources.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const guide = join(root, 'packages', 'fhir', 'profiles');
const snapshots = join(guide, 'snapshots');
const workshop = join(root, '.cache', 'sushi');
const sushi = 'fsh-sushi@3.21.0';

function run(command, args, options = {}) {
  const done = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (done.status === 0) return done.stdout;
  console.error(`${done.stdout ?? ''}${done.stderr ?? ''}`);
  process.exit(1);
}

function installSushi() {
  mkdirSync(workshop, { recursive: true });
  const app = join(workshop, 'node_modules', 'fsh-sushi', 'dist', 'app.js');
  if (!existsSync(app)) {
    writeFileSync(join(workshop, 'package.json'), '{ "private": true }\n');
    run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', sushi], { cwd: workshop });
  }
  return app;
}

/** The FHIR core package, as SUSHI looks for it in a home folder. */
function makeCorePackage(home) {
  const folder = join(home, '.fhir', 'packages', 'hl7.fhir.r4.core#4.0.1', 'package');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const published = join(root, 'node_modules', '@medplum', 'definitions', 'dist', 'fhir', 'r4');
  for (const name of ['profiles-types', 'profiles-resources', 'valuesets', 'extension-definitions']) {
    const { entry } = JSON.parse(readFileSync(join(published, `${name}.json`), 'utf8'));
    for (const { resource } of entry) {
      const file = `${resource.resourceType}-${resource.id}.json`;
      if (['StructureDefinition', 'ValueSet', 'CodeSystem'].includes(resource.resourceType))
        writeFileSync(join(folder, file), JSON.stringify(resource));
    }
  }
  const about = { name: 'hl7.fhir.r4.core', version: '4.0.1', fhirVersions: ['4.0.1'], type: 'Core' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...about, dependencies: {} }));
}

/** What the base definition says at length is not repeated in ours. */
const said = new Set(['mapping', 'comment', 'requirements', 'alias', 'meaningWhenMissing', 'example']);
function trimmed(resource) {
  if (resource.snapshot === undefined) return resource;
  const element = resource.snapshot.element.map((each) =>
    Object.fromEntries(Object.entries(each).filter(([name]) => !said.has(name))),
  );
  const { mapping: _mapping, ...rest } = resource;
  return { ...rest, snapshot: { element } };
}

const app = installSushi();
const home = join(workshop, 'home');
makeCorePackage(home);
const out = join(workshop, 'made');
rmSync(out, { recursive: true, force: true });
const offline = { ...process.env, HOME: home, USERPROFILE: home, FPL_REGISTRY: 'http://127.0.0.1:9' };
const told = run(process.execPath, [app, 'build', '--snapshot', '--out', out, guide], { env: offline });
if (!/ 0 Errors/.test(told)) {
  console.error(told);
  process.exit(1);
}
rmSync(snapshots, { recursive: true, force: true });
mkdirSync(snapshots, { recursive: true });
const resources = join(out, 'fsh-generated', 'resources');
for (const name of readdirSync(resources).sort()) {
  const resource = JSON.parse(readFileSync(join(resources, name), 'utf8'));
  writeFileSync(join(snapshots, name), `${JSON.stringify(trimmed(resource), null, 1)}\n`);
}
writeFileSync(join(snapshots, 'made-from.sha256'), `${profileSourcesHash(guide)}\n`);
console.log(`${readdirSync(snapshots).length - 1} definitions in packages/fhir/profiles/snapshots`);
