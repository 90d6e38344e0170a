import { type ECDH, createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { type Server, createServer } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { selfMadeCertificate } from './self-made-certificate.js';

/** What a browser's push service would take in, and what the browser then reads. */
export interface PushReceiver {
  readonly origin: string;
  readonly certificate: string;
  /** A browser that subscribes here. */
  subscribe(): {
    readonly endpoint: string;
    readonly keys: { readonly p256dh: string; readonly auth: string };
  };
  readonly received: {
    readonly path: string;
    readonly headers: IncomingHttpHeaders;
    readonly message: unknown;
  }[];
  /** What is answered next, by path; 201 otherwise. */
  readonly answers: Map<string, number[]>;
  close(): Promise<void>;
}

export async function openPushReceiver(): Promise<PushReceiver> {
  const { certificate, key } = selfMadeCertificate();
  const browsers = new Map<string, { ecdh: ECDH; auth: Buffer }>();
  const received: PushReceiver['received'] = [];
  const answers = new Map<string, number[]>();
  const server: Server = createServer({ cert: certificate, key }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      const browser = browsers.get(path);
      const message = browser === undefined ? null : decrypted(Buffer.concat(chunks), browser);
      received.push({ path, headers: request.headers, message });
      const status = answers.get(path)?.shift() ?? 201;
      response.writeHead(status, status === 307 ? { location: '/elsewhere' } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `https://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    origin,
    certificate,
    received,
    answers,
    subscribe() {
      const ecdh = createECDH('prime256v1');
      ecdh.generateKeys();
      const auth = randomBytes(16);
      const path = `/push/${randomBytes(8).toString('hex')}`;
      browsers.set(path, { ecdh, auth });
      return {
        endpoint: `${origin}${path}`,
        keys: { p256dh: ecdh.getPublicKey('base64url'), auth: auth.toString('base64url') },
      };
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** RFC 8291 with aes128gcm (RFC 8188), one record. */
function decrypted(body: Buffer, { ecdh, auth }: { readonly ecdh: ECDH; readonly auth: Buffer }): unknown {
  const salt = body.subarray(0, 16);
  const keyEnd = 21 + (body[20] ?? 0);
  const sender = body.subarray(21, keyEnd);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender]);
  const secret = Buffer.from(hkdfSync('sha256', ecdh.computeSecret(sender), auth, info, 32));
  const derived = (name: string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, salt, `Content-Encoding: ${name}\0`, length));
  const decipher = createDecipheriv('aes-128-gcm', derived('aes128gcm', 16), derived('nonce', 12));
  decipher.setAuthTag(body.subarray(-16));
  const padded = Buffer.concat([decipher.update(body.subarray(keyEnd, -16)), decipher.final()]);
  return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString('utf8')) as unknown;
}
