/** A canonical address with its version, and without it. */
export function canonicalForms(canonical: string): readonly string[] {
  const [url = ''] = canonical.split('|');
  return url === canonical || url === '' ? [canonical] : [canonical, url];
}

/**
 * The address itself and those it lies below, by path segments: `http://a/b/c` lies below `http://a/b` and `http://a`.
 * A URN lies below nothing but itself.
 */
export function urisAbove(uri: string): readonly string[] {
  const [bare = ''] = uri.split('|');
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)(\/.*)?$/i.exec(bare);
  if (match === null) return [bare];
  const [, origin = '', path = ''] = match;
  const segments = path.split('/').filter((segment) => segment !== '');
  return [origin, ...segments.map((_, index) => `${origin}/${segments.slice(0, index + 1).join('/')}`)];
}

/** As `urisAbove` writes it: no slash at the end. */
export function trimmedUri(uri: string): string {
  return urisAbove(uri).at(-1) ?? uri;
}
