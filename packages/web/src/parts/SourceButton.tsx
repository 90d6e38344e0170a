import type { ClaimId, SourceId } from '@cryobridge/knowledge';
import { Popover } from '@mantine/core';
import { lazy, Suspense, useContext } from 'react';
import { ClaimNote } from './ClaimNote.js';
import styles from './parts.module.css';
import { PlanContext } from './plan-context.js';
import { SourceLine } from './SourceLine.js';
import { partsWords } from './parts-words.js';

const KnownClaims = lazy(async () => ({ default: (await import('./KnownClaims.js')).KnownClaims }));

interface Props {
  readonly claims: readonly ClaimId[];
  /** Sources of a reason that stand beside its claims. */
  readonly sources?: readonly SourceId[];
  /** Which record entries were read. */
  readonly read?: readonly string[];
  /** What the button speaks of, for those who do not see where it stands. */
  readonly about: string;
  readonly label?: string;
}

/** Opens what stands behind a sentence: value, unit, basis, source and doubts. */
export function SourceButton({
  claims,
  sources = [],
  read = [],
  about,
  label = partsWords.sourceButton.source,
}: Props) {
  const plan = useContext(PlanContext);
  const found = claims.flatMap((id) => plan?.claims.find((claim) => claim.id === id) ?? []);
  const listed = new Set(found.flatMap((claim) => claim.sources.map((ref) => ref.source)));
  const extra = sources.filter((id) => !listed.has(id));
  if (plan === null ? claims.length === 0 : found.length === 0 && extra.length === 0 && read.length === 0)
    return null;
  return (
    <Popover width={340} position="bottom-start" trapFocus returnFocus shadow="sm" withArrow>
      <Popover.Target>
        <button type="button" className={styles['sourceButton']} aria-label={`${label}: ${about}`}>
          {label}
        </button>
      </Popover.Target>
      <Popover.Dropdown maw="calc(100vw - 24px)" aria-label={partsWords.sourceButton.whatThisRestsOn}>
        <div
          className={styles['claims']}
          tabIndex={0}
          data-autofocus
          role="group"
          aria-label={partsWords.sourceButton.sources}
        >
          {plan === null && (
            <Suspense
              fallback={<p className={styles['claimSmall']}>{partsWords.sourceButton.lookingItUp}</p>}
            >
              <KnownClaims ids={claims} />
            </Suspense>
          )}
          {plan !== null && found.map((claim) => <ClaimNote key={claim.id} claim={claim} plan={plan} />)}
          {plan !== null &&
            extra.map((id) => (
              <SourceLine key={id} source={plan.sources.find((source) => source.id === id)} place={null} />
            ))}
          {read.length > 0 && (
            <p className={styles['claimSmall']}>{partsWords.sourceButton.readFrom(read.join(', '))}</p>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
