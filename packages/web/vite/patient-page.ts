import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type UserConfig } from 'vite';

const web = fileURLToPath(new URL('..', import.meta.url));
const dist = join(web, 'dist');
const alsoKept = ['/me.webmanifest', '/favicon.svg', '/me-icons/icon-192.png'];

/** Written for React and built with Preact: the same calls at a sixth of the size. */
const light = [
  { find: /^react$/, replacement: 'preact/compat' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
];

/** What both pages are built by: how our packages are found, and that they only declare. */
export interface BuiltAlike {
  readonly alias: readonly { readonly find: RegExp; readonly replacement: string }[];
  readonly treeshake: NonNullable<NonNullable<UserConfig['build']>['rolldownOptions']>['treeshake'];
}

/**
 * Builds the patient's page and its service worker after the team's page, each by itself: a page that shares no file
 * with another comes in few requests, which is what counts on a bad line.
 */
export function patientPage(alike: BuiltAlike): Plugin {
  return {
    name: 'patient-page',
    apply: 'build',
    closeBundle: {
      sequential: true,
      async handler() {
        const noting = noteFiles();
        await buildPage(alike, noting.plugin);
        // The server names the words with the page, so that they load beside the script and not after it.
        writeFileSync(join(dist, 'me-words.json'), JSON.stringify(noting.words));
        await buildWorker(alike, noting.files);
      },
    },
  };
}

function noteFiles() {
  const files: string[] = [];
  const words: Record<string, string[]> = {};
  const plugin: Plugin = {
    name: 'note-files',
    writeBundle(_options, bundle) {
      for (const [name, chunk] of Object.entries(bundle)) {
        if (!name.endsWith('.html')) files.push(`/${name}`);
        const source = chunk.type === 'chunk' ? (chunk.facadeModuleId ?? '') : '';
        const language = /\/words\/([a-z]{2})\.ts$/.exec(source)?.[1];
        if (language !== undefined) (words[language] ??= []).push(`/${name}`);
      }
    },
  };
  return { files, words, plugin };
}

async function buildPage({ alias, treeshake }: BuiltAlike, noting: Plugin): Promise<void> {
  await build({
    configFile: false,
    root: web,
    publicDir: false,
    logLevel: 'warn',
    plugins: [noting],
    resolve: { alias: [...alias, ...light] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
    build: {
      outDir: 'dist',
      emptyOutDir: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { treeshake, input: join(web, 'patient.html') },
    },
  });
}

/** One plain script under a fixed address that knows the page's files by name. Any change of a file is a new worker. */
async function buildWorker({ alias, treeshake }: BuiltAlike, files: readonly string[]): Promise<void> {
  const shell = readFileSync(join(dist, 'patient.html'));
  const version = createHash('sha256').update(shell).update(files.join()).digest('hex').slice(0, 16);
  const kept = [...alsoKept, ...files].sort();
  await build({
    configFile: false,
    root: web,
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: [...alias] },
    define: { SHELL_FILES: JSON.stringify(kept), SHELL_VERSION: JSON.stringify(version) },
    build: {
      outDir: 'dist',
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        treeshake,
        input: join(web, 'src/patient/worker/worker.ts'),
        output: { format: 'iife', entryFileNames: 'me-worker.js' },
      },
    },
  });
  if (!readdirSync(dist).includes('me-worker.js')) throw new Error('the worker was not built');
}
