import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BackupError } from './backup-error.js';

/**
 * A backup is one gzip file: a first line, then frames of a letter, a length (four bytes, big end first) and as many
 * bytes. `T` begins a table (JSON), `D` is a piece of its rows as COPY writes text, `M` is the manifest and the end.
 */
export type Frame =
  | { readonly kind: 'T'; readonly table: TableHeader }
  | { readonly kind: 'D'; readonly data: Buffer }
  | { readonly kind: 'M'; readonly manifest: Manifest };

export interface TableHeader {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
}

export interface TableRecord extends TableHeader {
  readonly rows: number;
  /** Of all its rows as they stand in the file, hexadecimal. */
  readonly sha256: string;
}

export interface Manifest {
  readonly format: 1;
  readonly madeAt: string;
  /** Of PostgreSQL. */
  readonly serverVersion: string;
  /** Names of the migrations that made the schema, in order. */
  readonly migrations: readonly string[];
  readonly tables: readonly TableRecord[];
  readonly sequences: readonly SequenceRecord[];
}

export interface SequenceRecord {
  readonly name: string;
  readonly lastValue: string;
  readonly isCalled: boolean;
}

export const firstLine = Buffer.from('cryobridge-backup/1\n');
const longestFrameBytes = 2 ** 28;

export function frame(kind: Frame['kind'], content: Buffer | object): Buffer {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
  const head = Buffer.alloc(5);
  head.write(kind, 0, 'latin1');
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

/**
 * The frames of a file, one at a time.
 * @throws {BackupError} when it is no backup, damaged, or cut short.
 */
export async function* readFrames(path: string): AsyncGenerator<Frame> {
  const source = createReadStream(path);
  const bytes = byteReader(Readable.from(unzipped(source)));
  try {
    if (!(await bytes.take(firstLine.length))?.equals(firstLine))
      throw new BackupError(`${path} is no backup of cryobridge`);
    for (;;) {
      const head = await bytes.take(5);
      if (head === null) throw new BackupError(`${path} is cut short`);
      const length = head.readUInt32BE(1);
      const content = length > longestFrameBytes ? null : await bytes.take(length);
      if (content === null) throw new BackupError(`${path} is cut short or damaged`);
      const read = asFrame(head.toString('latin1', 0, 1), content, path);
      // Only the end of the file tells that all of it fits its checksum.
      if (read.kind === 'M' && (await bytes.take(1)) !== null)
        throw new BackupError(`${path} is damaged: it goes on after its end`);
      yield read;
      if (read.kind === 'M') return;
    }
  } catch (error) {
    throw explained(error, path);
  } finally {
    source.destroy();
  }
}

async function* unzipped(source: Readable): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  for await (const chunk of source.pipe(gunzip)) yield chunk as Buffer;
}

function asFrame(kind: string, content: Buffer, path: string): Frame {
  switch (kind) {
    case 'T':
      return { kind, table: JSON.parse(content.toString()) as TableHeader };
    case 'D':
      return { kind, data: content };
    case 'M':
      return { kind, manifest: JSON.parse(content.toString()) as Manifest };
    default:
      throw new BackupError(`${path} is damaged, or was made by a newer cryobridge`);
  }
}

function explained(error: unknown, path: string): unknown {
  if (error instanceof SyntaxError) return new BackupError(`${path} is damaged`);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR') return new BackupError(`${path} is cut short`);
  if (code.startsWith('Z_')) return new BackupError(`${path} is no backup of cryobridge, or damaged`);
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
    return new BackupError(`${path} cannot be read`);
  return error;
}

/** Takes exact numbers of bytes from a stream of chunks; null at its end. */
function byteReader(stream: Readable) {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let held: Buffer[] = [];
  let heldBytes = 0;
  return {
    async take(count: number): Promise<Buffer | null> {
      while (heldBytes < count) {
        const { value, done } = await chunks.next();
        if (done === true) return null;
        held.push(value);
        heldBytes += value.length;
      }
      const all = held.length === 1 ? (held[0] ?? Buffer.alloc(0)) : Buffer.concat(held);
      held = all.length > count ? [all.subarray(count)] : [];
      heldBytes = all.length - count;
      return all.subarray(0, count);
    },
  };
}
