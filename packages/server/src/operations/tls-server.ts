import { readFileSync } from 'node:fs';
import { type RequestListener, type Server, createServer as plainServer } from 'node:http';
import { createServer } from 'node:https';
import { createSecureContext } from 'node:tls';
import { SettingsError } from '../settings-error.js';
import type { TlsFiles } from './operation-settings.js';

/** What listens: plain HTTP, or TLS with files that can be read anew while it listens. */
export interface Door {
  readonly secure: boolean;
  makeServer(handler: RequestListener): Server;
  /** @throws {SettingsError} when the files are no pair; what was served goes on being served. */
  reload(): void;
}

/** @throws {SettingsError} when the files cannot be read or are no pair. */
export function openDoor(files: TlsFiles | null): Door {
  if (files === null)
    return { secure: false, makeServer: (handler) => plainServer(handler), reload: () => {} };
  const first = readPair(files);
  const servers: ReturnType<typeof createServer>[] = [];
  return {
    secure: true,
    makeServer(handler) {
      const server = createServer({ ...first, minVersion: 'TLSv1.2' }, handler);
      servers.push(server);
      return server;
    },
    reload() {
      const pair = readPair(files);
      for (const server of servers) server.setSecureContext({ ...pair, minVersion: 'TLSv1.2' });
    },
  };
}

function readPair({ certificate, key }: TlsFiles): { readonly cert: Buffer; readonly key: Buffer } {
  const pair = { cert: readNamed('TLS_CERT', certificate), key: readNamed('TLS_KEY', key) };
  try {
    createSecureContext(pair);
    return pair;
  } catch {
    throw new SettingsError('TLS_CERT and TLS_KEY are no certificate and key that belong together (PEM)');
  }
}

function readNamed(name: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new SettingsError(`${name}: ${path} cannot be read`);
  }
}
