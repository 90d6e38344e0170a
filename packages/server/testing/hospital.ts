import { createServer, type Server } from 'node:http';
import Provider from 'oidc-provider';

/** What the hospital says of somebody who signs in there, by the name they type. */
export type Staff = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface TestHospital {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  close(): Promise<void>;
}

/** A real OpenID provider on loopback, with its own sign-in pages and PKCE required. */
export async function startTestHospital(staff: Staff, returnTo: string): Promise<TestHospital> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const issuer = `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const client = { clientId: 'cryobridge', clientSecret: 'a secret between the two of them' };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [returnTo],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub', 'roles'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ['test'] },
    async findAccount(_, id) {
      return { accountId: id, claims: async () => ({ sub: id, ...staff[id] }) };
    },
  });
  server.on('request', provider.callback());
  return {
    issuer: new URL(issuer),
    ...client,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A browser of one's own: keeps cookies by host and port, follows redirects, fills the provider's forms. */
export class Walker {
  private readonly jars = new Map<string, Map<string, string>>();

  /** Follows redirects until a page; gives it with its address. */
  async go(
    address: string,
    init: RequestInit = {},
  ): Promise<{ readonly url: string; readonly text: string; readonly status: number }> {
    const { host } = new URL(address);
    const jar = this.jars.get(host) ?? new Map<string, string>();
    this.jars.set(host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, {
      ...init,
      redirect: 'manual',
      headers: { cookie, ...init.headers },
    });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const next = response.headers.get('location');
    if (next !== null) return this.go(new URL(next, address).href);
    return { url: address, text: await response.text(), status: response.status };
  }

  /** Sends the first form of a page. */
  send(
    { url, text }: { readonly url: string; readonly text: string },
    fields: Readonly<Record<string, string>>,
  ) {
    const action = /<form[^>]*action="([^"]+)"/.exec(text)?.[1] ?? url;
    const prompt = /name="prompt" value="([^"]+)"/.exec(text)?.[1] ?? '';
    return this.go(new URL(action, url).href, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ prompt, ...fields }),
    });
  }
}
