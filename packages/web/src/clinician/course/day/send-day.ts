/** Sends a finished procedure, once: it keeps its number, and the server takes each number once. */
import { ApiError } from '../../../api/client.js';
import { courseApi } from '../course-api.js';
import { OvertakenError } from '../../../vault/revised.js';
import { sent, type DayRecord, type KeptDay } from './day-record.js';
import { dropImages, keepDay, readDay, readImage } from './day-store.js';

export type SendResult = 'done' | 'refused' | 'sign-in' | 'later';

export interface Sent {
  readonly result: SendResult;
  readonly day: KeptDay;
}

/** A lock keeps two tabs from sending at once; where there is none, the server takes it once anyway. */
export function sendDay(id: string): Promise<Sent | null> {
  return 'locks' in navigator
    ? navigator.locks.request(`cryobridge-send-${id}`, () => sendOne(id))
    : sendOne(id);
}

async function sendOne(id: string): Promise<Sent | null> {
  const day = await readDay(id);
  // Another tab was first.
  if (day?.state === 'sent') return { result: 'done', day };
  if (day === null || day.state !== 'waiting' || day.body === null) return null;
  try {
    await sendImages(day);
    const view = await courseApi.recordFreeze(day.patientId, day.id, day.body);
    // Only a receipt for this procedure counts; the sign-in page of a network does not.
    if (view?.freeze?.id !== day.id) return { result: 'later', day };
    const kept = await keepDay(sent(day, view.recorded.at), day);
    await dropImages(day).catch(() => {});
    return { result: 'done', day: kept };
  } catch (error) {
    return afterFault(day, error);
  }
}

/** Each under its own number, so that what was sent before is not stored twice. */
async function sendImages({ images, patientId, id, episode }: DayRecord): Promise<void> {
  for (const image of images) {
    const bytes = await readImage(image.id);
    if (bytes === null) continue;
    const kept = await courseApi.keepImage(patientId, { freezeId: id, imageId: image.id, episode }, bytes);
    if (kept?.bytes !== bytes.byteLength) throw new Error('the picture was not taken');
  }
}

async function afterFault(day: DayRecord, error: unknown): Promise<Sent> {
  const result = resultOf(error);
  if (result !== 'refused' || !(error instanceof ApiError)) return { result, day };
  const refused: DayRecord = { ...day, state: 'refused', refusal: error.problem };
  return { result, day: await keepDay(refused, day) };
}

const laterStatus = new Set([408, 425, 429]);

function resultOf(error: unknown): SendResult {
  if (error instanceof OvertakenError) return 'done';
  if (!(error instanceof ApiError)) return 'later';
  const { status, type } = error.problem;
  if (status === 401) return 'sign-in';
  const isOurs = type.startsWith('urn:cryobridge:problem:');
  if (!isOurs || status >= 500 || laterStatus.has(status) || type.endsWith(':forged')) return 'later';
  return 'refused';
}
