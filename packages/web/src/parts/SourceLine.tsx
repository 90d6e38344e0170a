import type { Source } from '@cryobridge/knowledge';
import { between } from '../format/between.js';
import styles from './parts.module.css';

/** Title with a link where the address is known, year and place in it. */
export function SourceLine({
  source,
  place,
}: {
  readonly source: Source | undefined;
  readonly place: string | null;
}) {
  if (source === undefined) return null;
  const address = addressOf(source);
  return (
    <p className={styles['claimSmall']} lang="en" dir="auto">
      {address === null ? (
        source.title
      ) : (
        <a href={address} target="_blank" rel="noreferrer">
          {source.title}
        </a>
      )}
      {source.year === null ? '' : `, ${source.year}`}
      {place === null || place === '' ? '' : `${between}${place}`}
      {`${between}${source.quality.replace('_', ' ')}`}
    </p>
  );
}

function addressOf(source: Source): string | null {
  if (source.url !== null && /^https?:/.test(source.url)) return source.url;
  if (source.doi !== undefined) return `https://doi.org/${source.doi}`;
  if (source.pmid !== undefined) return `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/`;
  return null;
}
