import { isObject, kindOf, type Json, type JsonObject } from './element.js';
import { locateJsonFault, placeInText } from './json-fault.js';
import { RecordError } from './record-error.js';

/** Largest record that is read, in UTF-8 bytes; the server refuses the same. */
export const recordSizeLimitBytes = 25 * 1024 * 1024;

/** Beyond any record; a text nested deeper is refused before it is parsed, which would be slow. */
const deepestText = 1000;

/** @throws {RecordError} when the text is too large, is not JSON, or holds no object. */
export function parseRecord(text: string): JsonObject {
  const { bytes, tooDeepAt } = survey(text);
  if (bytes > recordSizeLimitBytes) {
    const limit = recordSizeLimitBytes / (1024 * 1024);
    throw new RecordError([
      { path: 'Bundle', message: `the record is larger than the limit of ${limit} MB` },
    ]);
  }
  if (tooDeepAt !== null) {
    const message = `nested more than ${deepestText} deep`;
    throw new RecordError([{ path: placeInText(text, tooDeepAt), message }]);
  }
  const json = parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (isObject(json)) return json;
  throw new RecordError([{ path: 'Bundle', message: `must be a FHIR Bundle, is ${kindOf(json)}` }]);
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new RecordError([locateJsonFault(text)]);
  }
}

/** One pass: the size in UTF-8, and where lists and objects nest too deep. Stops when either is too much. */
function survey(text: string): { readonly bytes: number; readonly tooDeepAt: number | null } {
  if (text.length > recordSizeLimitBytes) return { bytes: text.length, tooDeepAt: null };
  let bytes = 0;
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
    if (isInString) {
      if (code === 0x22) isInString = false;
      else if (code === 0x5c) {
        at += 1;
        bytes += 1;
      }
    } else if (code === 0x22) isInString = true;
    else if (code === 0x7b || code === 0x5b) depth += 1;
    else if (code === 0x7d || code === 0x5d) depth -= 1;
    if (depth > deepestText) return { bytes, tooDeepAt: at };
  }
  return { bytes, tooDeepAt: null };
}
