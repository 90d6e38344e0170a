import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const source = (name: string) => fileURLToPath(new URL(`../${name}/src/index.ts`, import.meta.url));
const ours = ['freeze', 'knowledge', 'plan', 'course', 'fhir', 'contract'];

// Our packages only declare; a sentence's page must not carry the rules behind it.
const treeshake = {
  moduleSideEffects: (id: string) =>
    !/packages\/(freeze|knowledge|plan|course|fhir|contract)\/src\//.test(id),
};

/** The page. It is served by the server under a policy without inline scripts; `dist` holds only files. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: {
    alias: ours.map((name) => ({ find: new RegExp(`^@cryobridge/${name}$`), replacement: source(name) })),
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
