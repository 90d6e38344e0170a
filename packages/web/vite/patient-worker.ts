import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const web = fileURLToPath(new URL('..', import.meta.url));
const always = ['/me.webmanifest', '/favicon.svg', '/me-icons/icon-192.png'];

/**
 * Builds the patient page's service worker after the page: one plain script under a fixed address, which knows the
 * files of the page by name, so that it keeps exactly what belongs together. Any change of a file is a new worker.
 */
export function patientWorker(): Plugin {
  let files: readonly string[] = [];
  return {
    name: 'patient-worker',
    apply: 'build',
    writeBundle(_options, bundle) {
      const wanted = new Set<string>();
      const take = (name: string): void => {
        const chunk = bundle[name];
        if (wanted.has(name) || chunk === undefined) return;
        wanted.add(name);
        if (chunk.type !== 'chunk') return;
        chunk.viteMetadata?.importedCss.forEach(take);
        chunk.viteMetadata?.importedAssets.forEach(take);
        [...chunk.imports, ...chunk.dynamicImports].forEach(take);
      };
      for (const [name, chunk] of Object.entries(bundle))
        if (chunk.type === 'chunk' && chunk.isEntry && chunk.facadeModuleId?.endsWith('/patient.html'))
          take(name);
      files = [...wanted].map((name) => `/${name}`).sort();
    },
    async closeBundle() {
      if (files.length === 0) return;
      await buildWorker(files);
    },
  };
}

async function buildWorker(files: readonly string[]): Promise<void> {
  const shell = readFileSync(join(web, 'dist/patient.html'));
  const version = createHash('sha256').update(shell).update(files.join()).digest('hex').slice(0, 16);
  await build({
    configFile: false,
    root: web,
    publicDir: false,
    logLevel: 'warn',
    define: { SHELL_FILES: JSON.stringify([...always, ...files]), SHELL_VERSION: JSON.stringify(version) },
    build: {
      outDir: 'dist',
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(web, 'src/patient/worker/worker.ts'),
        output: { format: 'iife', entryFileNames: 'me-worker.js' },
      },
    },
  });
  if (!readdirSync(join(web, 'dist')).includes('me-worker.js')) throw new Error('the worker was not built');
}
