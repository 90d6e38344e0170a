import type { IsoInstant } from '@cryobridge/plan';
import { codeSystems } from '../profiles/index.js';
import { toBase64 } from './base64.js';
import { ofEpisode } from './episode-to-fhir.js';
import { type Resource, reference } from './resource.js';

/** A picture taken at a freeze. */
export interface FreezeImage {
  readonly id: string;
  readonly patientId: string;
  readonly episode: string;
  /** The whole freeze's Procedure, which may arrive after its pictures. */
  readonly freezeId: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly recorded: { readonly at: IsoInstant; readonly by: string };
}

/**
 * A DocumentReference that says what it is, and the Binary that holds the bytes. Both are veiled in a masked course: a
 * picture of ice tells the arm.
 */
export function imageToFhir(image: FreezeImage): readonly Resource[] {
  const { id, patientId, episode, freezeId, mediaType, bytes, recorded } = image;
  return [
    {
      resourceType: 'Binary',
      id,
      contentType: mediaType,
      securityContext: reference('Patient', patientId),
      data: toBase64(bytes),
    },
    {
      resourceType: 'DocumentReference',
      id,
      extension: [ofEpisode(episode)],
      status: 'current',
      type: {
        coding: [{ system: codeSystems.cryobridge, code: 'freeze-image' }],
        text: 'Picture taken at a cryoneurolysis',
      },
      subject: reference('Patient', patientId),
      date: recorded.at,
      author: [{ display: recorded.by }],
      content: [{ attachment: { contentType: mediaType, url: `Binary/${id}`, size: bytes.length } }],
      context: { related: [reference('Procedure', freezeId)] },
    },
  ];
}
