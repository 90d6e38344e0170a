import type { FreezeView, NewFreezeDone } from '@cryobridge/contract';
import type { Episode, FreezeDone } from '@cryobridge/course';
import { type KeptFreeze, freezeToFhir, freezesFromFhir } from '@cryobridge/fhir/mapping';
import { canonicalJson } from '@cryobridge/plan';
import { writtenOnce } from '../cases/record-entries.js';
import type { CourseChanges } from '../courses/course-changes.js';
import type { CourseStore, FoundCourse } from '../courses/course-store.js';
import { readAt } from '../courses/read-at.js';
import { ProblemError } from '../http/problem.js';
import type { Planner } from '../planning/planner.js';
import type { Asked } from '../records/asked.js';
import { isConflict } from '../records/outcome-error.js';
import type { Repository } from '../records/repository.js';
import { carriedOut } from './carried-out.js';

export interface FreezeParts {
  readonly repository: Repository;
  readonly courses: CourseStore;
  readonly planner: Pick<Planner, 'compareDone'>;
  readonly changes: Pick<CourseChanges, 'courseChanged'>;
  /** The clock. */
  readonly now: () => Date;
}

export interface FreezeAddress {
  readonly patientId: string;
  /** UUID that the operator's device made: the same freeze sent again is the same freeze. */
  readonly freezeId: string;
}

export interface StoredFreeze {
  readonly view: FreezeView;
  readonly isNew: boolean;
}

/**
 * Writes a freeze down once, however often it is sent. What was done is computed before anything is stored, and all of
 * it is stored in one transaction.
 *
 * @throws {ProblemError} `other-content` when something else stands under the id; `forbidden` for a masked course.
 * @throws {BadInputError} for a nerve or a probe that is not known.
 */
export async function putFreeze(
  parts: FreezeParts,
  asked: Asked,
  { body, ...address }: FreezeAddress & { readonly body: NewFreezeDone },
): Promise<StoredFreeze> {
  const found = await courseFor(parts, asked, address.patientId);
  const before = await keptFreeze(parts, asked, address);
  if (before !== null) return sameOr(before, body);
  const episode = episodeOf(found, body);
  const kept = await computed(parts, asked, { address, body, episode });
  const plan = episode.plan === null ? null : await carriedOut(parts.repository, asked, episode.plan.hash);
  try {
    await parts.repository.transaction(asked, freezeToFhir(kept, plan).map(writtenOnce));
  } catch (error) {
    const first = isConflict(error) ? await keptFreeze(parts, asked, address) : null;
    if (first === null) throw error;
    return sameOr(first, body);
  }
  parts.changes.courseChanged(address.patientId);
  return { view: kept, isNew: true };
}

/** @throws {ProblemError} `not-found`; `forbidden` for a masked course. */
export async function getFreeze(
  parts: FreezeParts,
  asked: Asked,
  address: FreezeAddress,
): Promise<FreezeView> {
  await courseFor(parts, asked, address.patientId);
  const kept = await keptFreeze(parts, asked, address);
  if (kept === null || kept.patientId !== address.patientId) throw new ProblemError('not-found');
  return kept;
}

/** @throws {ProblemError} `not-found`; `forbidden` for a masked course. */
export async function courseFor(
  { courses }: Pick<FreezeParts, 'courses'>,
  asked: Asked,
  patientId: string,
): Promise<FoundCourse> {
  const found = await courses(asked).find(patientId);
  if (found === null) throw new ProblemError('not-found');
  if (found.masked) throw new ProblemError('forbidden');
  return found;
}

function episodeOf({ course }: FoundCourse, body: NewFreezeDone): Episode {
  const episode = course.episodes.find(({ id }) => id === body.episode);
  if (episode === undefined)
    throw new ProblemError('bad-input', [{ path: 'episode', message: 'the person has no such episode' }]);
  return episode;
}

interface Computing {
  readonly address: FreezeAddress;
  readonly body: NewFreezeDone;
  readonly episode: Episode;
}

async function computed(
  { planner, now }: FreezeParts,
  asked: Asked,
  { address, body, episode }: Computing,
): Promise<KeptFreeze> {
  const { localAnaesthetic, episode: episodeId, ...told } = body;
  const freeze: FreezeDone = { ...told, id: address.freezeId };
  const { plan, level, side } = episode;
  return {
    patientId: address.patientId,
    episode: episodeId,
    freeze,
    localAnaesthetic,
    comparison: await planner.compareDone({ plan, level, side, done: freeze }),
    recorded: { at: now().toISOString(), by: asked.caller.display },
  };
}

async function keptFreeze(
  { repository }: FreezeParts,
  asked: Asked,
  { freezeId }: FreezeAddress,
): Promise<KeptFreeze | null> {
  const procedure = await readAt(repository, asked, ['Procedure', freezeId]);
  return procedure === null ? null : (freezesFromFhir([procedure])[0] ?? null);
}

function sameOr(kept: KeptFreeze, body: NewFreezeDone): StoredFreeze {
  const { freeze, localAnaesthetic, episode } = kept;
  const { id, ...told } = freeze;
  if (canonicalJson({ ...told, localAnaesthetic, episode }) !== canonicalJson(body))
    throw new ProblemError('other-content', [{ path: 'id', message: `${id} holds another freeze` }]);
  return { view: kept, isNew: false };
}
