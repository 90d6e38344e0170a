import { imageType, type ImageType, type KeptImage, mostImageMegabytes } from '@cryobridge/contract';
import { type Resource, imageToFhir } from '@cryobridge/fhir/mapping';
import { writtenOnce } from '../cases/record-entries.js';
import { readAt } from '../courses/read-at.js';
import { ProblemError } from '../http/problem.js';
import type { Asked } from '../records/asked.js';
import { isConflict } from '../records/outcome-error.js';
import { courseFor, type FreezeAddress, type FreezeParts } from './record-freezes.js';

export interface ImageAddress extends FreezeAddress {
  readonly imageId: string;
  readonly episode: string;
}

/**
 * Keeps a picture of a freeze once, however often it is sent; it may come before the freeze itself.
 * @throws {ProblemError} `other-content` when other bytes stand under the id; `forbidden` for a masked course.
 */
export async function putImage(
  parts: Pick<FreezeParts, 'repository' | 'courses' | 'now'>,
  asked: Asked,
  { bytes, ...address }: ImageAddress & { readonly bytes: Uint8Array },
): Promise<KeptImage & { readonly isNew: boolean }> {
  const { course } = await courseFor(parts, asked, address.patientId);
  if (!course.episodes.some(({ id }) => id === address.episode))
    throw new ProblemError('bad-input', [{ path: 'episode', message: 'the person has no such episode' }]);
  const made = imageToFhir({
    id: address.imageId,
    patientId: address.patientId,
    episode: address.episode,
    freezeId: address.freezeId,
    mediaType: readType(bytes),
    bytes,
    recorded: { at: parts.now().toISOString(), by: asked.caller.display },
  });
  const receipt = { reference: `DocumentReference/${address.imageId}`, bytes: bytes.length };
  const before = await readAt(parts.repository, asked, ['Binary', address.imageId]);
  if (before !== null) return { ...sameOr(before, made, receipt), isNew: false };
  try {
    await parts.repository.transaction(asked, made.map(writtenOnce));
  } catch (error) {
    const first = isConflict(error)
      ? await readAt(parts.repository, asked, ['Binary', address.imageId])
      : null;
    if (first === null) throw error;
    return { ...sameOr(first, made, receipt), isNew: false };
  }
  return { ...receipt, isNew: true };
}

/**
 * A picture of a freeze as it was sent.
 * @throws {ProblemError} `not-found`; `forbidden` for a masked course.
 */
export async function getImage(
  parts: Pick<FreezeParts, 'repository' | 'courses'>,
  asked: Asked,
  { patientId, freezeId, imageId }: Omit<ImageAddress, 'episode'>,
): Promise<{ readonly type: ImageType; readonly bytes: Buffer }> {
  await courseFor(parts, asked, patientId);
  const [binary, document] = await Promise.all([
    readAt(parts.repository, asked, ['Binary', imageId]),
    readAt(parts.repository, asked, ['DocumentReference', imageId]),
  ]);
  const isOfFreeze = JSON.stringify(document?.['context'] ?? null).includes(`"Procedure/${freezeId}"`);
  const isOfPerson = JSON.stringify(document?.['subject'] ?? null).includes(`"Patient/${patientId}"`);
  const bytes = Buffer.from(String(binary?.['data'] ?? ''), 'base64');
  const type = imageType(bytes);
  if (!isOfFreeze || !isOfPerson || type === null) throw new ProblemError('not-found');
  return { type, bytes };
}

function readType(bytes: Uint8Array): ImageType {
  if (bytes.length > mostImageMegabytes * 2 ** 20)
    throw new ProblemError('too-large', [
      { path: 'image', message: `at most ${mostImageMegabytes} MB are kept` },
    ]);
  const type = imageType(bytes);
  if (type === null)
    throw new ProblemError('bad-input', [{ path: 'image', message: 'is not a JPEG, PNG or WebP picture' }]);
  return type;
}

function sameOr(before: Resource, [binary]: readonly Resource[], receipt: KeptImage): KeptImage {
  const same = (['data', 'contentType'] as const).every((field) => before[field] === binary?.[field]);
  const whose = JSON.stringify(before['securityContext']) === JSON.stringify(binary?.['securityContext']);
  if (same && whose) return receipt;
  throw new ProblemError('other-content', [{ path: 'id', message: 'another picture has this id' }]);
}
