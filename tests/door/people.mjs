/** People who come in through the real door: invitation, password and one-time code, session. */
import { Secret, TOTP } from 'otpauth';

const stepMs = 30_000;

/** What an authenticator app would show, now or some steps ahead. */
export function appCode(secret, stepsAhead = 0) {
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  return app.generate({ timestamp: Date.now() + stepsAhead * stepMs });
}

/** Calls as a page does, with its session and its token. */
function personWith(url, { cookie, session, ...rest }) {
  const call = (path, init = {}) =>
    fetch(url + path, {
      redirect: 'manual',
      ...init,
      headers: { cookie, 'x-csrf-token': session.csrf, ...init.headers },
    });
  const send = (method, path, body) =>
    call(path, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  /** The same person at another server of the same database. */
  const at = (other) => personWith(other, { ...rest, cookie, session });
  return {
    ...rest,
    at,
    url,
    cookie,
    session,
    user: session.user,
    fetch: call,
    send,
    post: (path, body) => send('POST', path, body),
  };
}

export async function post(url, path, body, headers = {}) {
  return fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

export async function asked(response) {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  return response.json();
}

export function tokenOf(link) {
  return new URL(link).hash.slice(1);
}

export function cookieOf(response) {
  return response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
}

/** Accepts an invitation with a password and an authenticator app. */
export async function accept(url, { link, code, name, login, password = 'correct horse battery' }) {
  const token = tokenOf(link);
  const { ceremony, secret } = await asked(
    await post(url, '/api/invitation/password/options', { token, code, name }),
  );
  const response = await post(url, '/api/invitation/password', {
    token,
    invitationCode: code,
    name,
    ceremony,
    login,
    password,
    code: appCode(secret),
  });
  const { session, recoveryCodes } = await asked(response);
  return personWith(url, { cookie: cookieOf(response), session, secret, recoveryCodes, login, password });
}

/** The first administrator, by the link that the server prints. */
export function firstAdministrator(url, link) {
  return accept(url, { link, name: 'Ada Min', login: 'ada' });
}

export async function invite(administrator, { name, role, patientId }) {
  return asked(await administrator.post('/api/users', { name, role, patientId }));
}

let others = 0;

/** Somebody of a role, invited and signed in. */
export async function comeIn(administrator, role, patientId) {
  const name = `${role} ${(others += 1)}`;
  const { link, code, user } = await invite(administrator, { name, role, patientId });
  const person = await accept(administrator.url, {
    link,
    code: code ?? undefined,
    login: `${role}-${others}@ward.example`,
  });
  return { ...person, invited: user };
}

/** The link in what a server printed. */
export function printedLink(said) {
  return /(http\S+\/welcome#\S+)/.exec(said)?.[1] ?? null;
}
