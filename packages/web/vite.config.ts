import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './vite/compressed.js';
import { patientPage } from './vite/patient-page.js';
import { preloadApp } from './vite/preload-app.js';
import { staffWorker } from './vite/staff-worker.js';

const source = (name: string) => fileURLToPath(new URL(`../${name}/src/index.ts`, import.meta.url));
const ours = ['freeze', 'knowledge', 'plan', 'course', 'fhir', 'contract'];

// Our packages only declare; a sentence's page must not carry the rules behind it.
const treeshake = {
  moduleSideEffects: (id: string) =>
    !/packages\/(freeze|knowledge|plan|course|fhir|contract)\/src\//.test(id),
};

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const alias = [
  ...ours.map((name) => ({ find: new RegExp(`^@cryobridge/${name}$`), replacement: source(name) })),
  { find: /^@cryobridge\/plan\/drawing$/, replacement: file('../plan/src/drawing/index.ts') },
  {
    find: /^@cryobridge\/course\/(report|papers)$/,
    replacement: fileURLToPath(new URL('../course/src/', import.meta.url)) + '$1/index.ts',
  },
];

/**
 * Two pages: the team's, and the patient's, which shares nothing heavy with it. They are served by the server under a
 * policy without inline scripts; `dist` holds only files.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [
    react(),
    preloadApp(),
    patientPage({ alias, treeshake }),
    staffWorker(),
    compressed(file('dist')),
  ],
  resolve: {
    alias,
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
  worker: { format: 'es', rolldownOptions: { treeshake } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { treeshake },
  },
});
