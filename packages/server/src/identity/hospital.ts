import type { AccountRole } from '@cryobridge/contract';
import type { Configuration } from 'openid-client';
import { isLoopback } from '../loopback.js';

export interface HospitalSettings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button is called. */
  readonly label: string;
  /** The claim that holds the hospital's roles, and what they are here; the first that matches counts. */
  readonly roleClaim: string;
  readonly roles: readonly { readonly theirs: string; readonly ours: AccountRole }[];
}

export interface HospitalStart {
  readonly address: URL;
  readonly facts: { readonly state: string; readonly nonce: string; readonly verifier: string };
}

export interface HospitalPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  /** Null: the hospital gives no role that counts here. */
  readonly role: AccountRole | null;
}

/** Loaded only where a hospital's sign-in is configured. */
const library = () => import('openid-client');

export interface Hospital {
  readonly label: string;
  start(returnTo: string): Promise<HospitalStart>;
  /** @throws when the answer is not one to our question. */
  finish(answer: URL, facts: HospitalStart['facts']): Promise<HospitalPerson>;
}

/** Code flow with PKCE, state and nonce; the issuer is asked for its addresses when first needed. */
export function openHospital(settings: HospitalSettings): Hospital {
  let discovered: Promise<Configuration> | null = null;
  const configuration = () => {
    discovered ??= discover(settings).catch((error: unknown) => {
      discovered = null;
      throw error;
    });
    return discovered;
  };
  return {
    label: settings.label,
    async start(returnTo) {
      const oidc = await library();
      const [state, nonce, verifier] = [
        oidc.randomState(),
        oidc.randomNonce(),
        oidc.randomPKCECodeVerifier(),
      ];
      const address = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: returnTo,
        scope: 'openid profile',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { address, facts: { state, nonce, verifier } };
    },
    async finish(answer, { state, nonce, verifier }) {
      const oidc = await library();
      const tokens = await oidc.authorizationCodeGrant(await configuration(), answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('the answer names nobody');
      return {
        issuer: claims.iss,
        subject: claims.sub,
        name: nameIn(claims),
        role: roleIn(claims[settings.roleClaim], settings),
      };
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: HospitalSettings): Promise<Configuration> {
  const oidc = await library();
  const plain = issuer.protocol === 'http:' && isLoopback(issuer.hostname);
  return oidc.discovery(
    issuer,
    clientId,
    clientSecret,
    undefined,
    plain ? { execute: [oidc.allowInsecureRequests] } : {},
  );
}

function nameIn(claims: Readonly<Record<string, unknown>>): string {
  const named = ['name', 'preferred_username', 'email', 'sub'].map((claim) => claims[claim]);
  return (
    named.find((text): text is string => typeof text === 'string' && text.trim().length >= 2)?.slice(0, 80) ??
    'unnamed'
  );
}

function roleIn(claim: unknown, { roles }: HospitalSettings): AccountRole | null {
  const theirs: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  return roles.find((role) => theirs.includes(role.theirs))?.ours ?? null;
}
