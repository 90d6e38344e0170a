import { knowledge, type ClaimId } from '@cryobridge/knowledge';
import { ClaimNote } from './ClaimNote.js';
import styles from './parts.module.css';
import { partsWords } from './parts-words.js';

const sources = { sources: Object.values(knowledge.sources) };

/** Claims where no plan brings its own: as this page's own knowledge has them. A chunk of its own. */
export function KnownClaims({ ids }: { readonly ids: readonly ClaimId[] }) {
  const found = ids.flatMap((id) => knowledge.claims[id] ?? []);
  if (found.length === 0)
    return <p className={styles['claimSmall']}>{partsWords.knownClaims.thisPageDoesNot}</p>;
  return found.map((claim) => <ClaimNote key={claim.id} claim={claim} plan={sources} />);
}
