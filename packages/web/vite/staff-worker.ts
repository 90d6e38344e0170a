import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const web = fileURLToPath(new URL('..', import.meta.url));
const dist = join(web, 'dist');

/** Where the page begins that must open without the server, besides the entry itself. */
const beginnings = [/\/(App|show-app)\.tsx$/, /\/day\/DayPage\.tsx$/, /\/day\/who\.ts$/];

interface Chunk {
  readonly type: 'chunk';
  readonly fileName: string;
  readonly isEntry: boolean;
  readonly facadeModuleId: string | null;
  readonly imports: readonly string[];
  readonly viteMetadata?: {
    readonly importedCss: ReadonlySet<string>;
    readonly importedAssets: ReadonlySet<string>;
  };
}

/** Builds the worker that keeps the files of the procedure's page: the entry, that page, and all they import. */
export function staffWorker(): Plugin {
  let files: readonly string[] = [];
  return {
    name: 'staff-worker',
    apply: 'build',
    writeBundle(_options, bundle) {
      files = neededFiles(Object.values(bundle) as readonly { readonly type: string }[]);
    },
    closeBundle: {
      sequential: true,
      handler: () => buildWorker(files),
    },
  };
}

function neededFiles(bundle: readonly { readonly type: string }[]): readonly string[] {
  const chunks = new Map(
    bundle.filter((each): each is Chunk => each.type === 'chunk').map((each) => [each.fileName, each]),
  );
  const isBeginning = ({ isEntry, facadeModuleId }: Chunk) =>
    isEntry || beginnings.some((pattern) => pattern.test(facadeModuleId ?? ''));
  const needed = new Set<string>();
  const add = (name: string) => {
    const chunk = chunks.get(name);
    if (chunk === undefined || needed.has(name)) return;
    needed.add(name);
    for (const also of [
      ...(chunk.viteMetadata?.importedCss ?? []),
      ...(chunk.viteMetadata?.importedAssets ?? []),
    ])
      needed.add(also);
    chunk.imports.forEach(add);
  };
  for (const chunk of chunks.values()) if (isBeginning(chunk)) add(chunk.fileName);
  return [...needed].map((name) => `/${name}`).sort();
}

async function buildWorker(files: readonly string[]): Promise<void> {
  if (!files.some((name) => name.includes('DayPage')))
    throw new Error('the page of the procedure was not built');
  const shell = readFileSync(join(dist, 'index.html'));
  const version = createHash('sha256').update(shell).update(files.join()).digest('hex').slice(0, 16);
  await build({
    configFile: false,
    root: web,
    publicDir: false,
    logLevel: 'warn',
    define: {
      STAFF_FILES: JSON.stringify(['/favicon.svg', ...files]),
      STAFF_VERSION: JSON.stringify(version),
    },
    build: {
      outDir: 'dist',
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(web, 'src/clinician/course/day/worker/staff-worker.ts'),
        output: { format: 'iife', entryFileNames: 'staff-worker.js' },
      },
    },
  });
}
