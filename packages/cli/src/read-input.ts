import { recordSizeLimitBytes } from '@cryobridge/fhir';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { type Terminal, badInput } from './terminal.js';

/**
 * Reads a file, or standard input for `-`, as UTF-8 text.
 * @throws {BadInputError} naming the file.
 */
export async function readInput(path: string, terminal: Pick<Terminal, 'stdin'>): Promise<string> {
  const name = nameOf(path);
  const bytes = await collect(path === '-' ? terminal.stdin : createReadStream(path), name);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badInput(`${name}: is not UTF-8 text`);
  }
}

/** @throws {BadInputError} with the place of the fault in the JSON. */
export async function readJson(path: string, terminal: Pick<Terminal, 'stdin'>): Promise<unknown> {
  const text = await readInput(path, terminal);
  try {
    return JSON.parse(text);
  } catch (error) {
    const where = /(at position \d+( \(line \d+ column \d+\))?|end of JSON input)/.exec(String(error))?.[1];
    throw badInput(
      `${nameOf(path)}: is not JSON, or is cut short${where === undefined ? '' : ` (${where})`}`,
    );
  }
}

export function nameOf(path: string): string {
  return path === '-' ? 'standard input' : path;
}

async function collect(stream: Readable, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > recordSizeLimitBytes)
        throw badInput(`${name}: is larger than ${recordSizeLimitBytes / 2 ** 20} MB; no more is read`);
      chunks.push(bytes);
    }
  } catch (error) {
    throw readable(error, name);
  }
  return Buffer.concat(chunks);
}

function readable(error: unknown, name: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return badInput(`${name}: there is no such file`);
    case 'EISDIR':
      return badInput(`${name}: is a folder, not a file`);
    case 'EACCES':
    case 'EPERM':
      return badInput(`${name}: may not be read by this account`);
    default:
      return error;
  }
}
