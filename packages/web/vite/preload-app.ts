import type { Plugin, Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk & { readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> } };

/**
 * Names the app's own files in the page. The entry first loads the words of one language and imports the app only then;
 * without these links its script and styles would come one round trip later.
 */
export function preloadApp(): Plugin {
  return {
    name: 'preload-app',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk');
        const app = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/src/show-app.tsx'));
        if (app === undefined) throw new Error('the app has no chunk of its own: see src/main.ts');
        const entry = chunks.find(({ isEntry }) => isEntry);
        const known = new Set(
          entry === undefined ? [] : reach(entry, chunks).map(({ fileName }) => fileName),
        );
        const added = reach(app, chunks).filter(({ fileName }) => !known.has(fileName));
        const styles = added.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
        return [
          ...added.map(({ fileName }) => link('modulepreload', fileName)),
          ...styles.map((fileName) => link('stylesheet', fileName)),
        ];
      },
    },
  };
}

function link(rel: string, fileName: string) {
  return { tag: 'link', attrs: { rel, crossorigin: true, href: `/${fileName}` }, injectTo: 'head' as const };
}

/** The chunk and all that it imports before it runs. */
function reach(from: Chunk, chunks: readonly Chunk[]): readonly Chunk[] {
  const found = new Set<Chunk>([from]);
  for (const chunk of found)
    for (const name of chunk.imports) {
      const next = chunks.find(({ fileName }) => fileName === name);
      if (next !== undefined) found.add(next);
    }
  return [...found];
}
