import argon2 from 'argon2';

/** The memory-lean setting of the OWASP password storage guide; a hash takes 19 MiB while it is made. */
const cost = { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Hashes at once: bounds the memory that a flood of sign-ins can take. */
const mostAtOnce = 2;

const waiting: (() => void)[] = [];
let running = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => argon2.hash(password.normalize('NFKC'), cost));
}

let nobody: Promise<string> | null = null;

/** Takes the same time whether there is such a person or not. */
export async function isPassword(hash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const against = hash ?? (await nobody);
  const same = await inTurn(() => argon2.verify(against, password.normalize('NFKC')));
  return same && hash !== null;
}

/** Why a password will not do, beyond its length; null when it will. */
export function passwordFault(password: string, login: string): string | null {
  const plain = password.toLowerCase();
  const name = login.toLowerCase().split('@')[0] ?? '';
  if (name.length >= 3 && plain.includes(name)) return 'must not contain the sign-in name';
  if (new Set(plain).size < 5) return 'repeats too few characters';
  return null;
}
