import { type Claim, type Knowledge, knowledge } from '@cryobridge/knowledge';
import { createColors } from 'picocolors';
import { type Layout, layoutFor } from './plan-text/layout.js';
import { type ExitCode, type Terminal, badInput, exitCodes } from './terminal.js';

export interface KnowledgeFlags {
  readonly assumed?: boolean;
  readonly claim?: string;
  readonly json?: boolean;
}

/** Lists claims with their values and sources, and finds what is assumed. */
export async function knowledgeCommand(
  words: readonly string[],
  flags: KnowledgeFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const claims = chooseClaims(knowledge, words, flags);
  const text =
    flags.json === true
      ? JSON.stringify({ version: knowledge.version, claims, sources: sourcesOf(claims) })
      : claimsText(claims, terminal);
  terminal.stdout.write(`${text}\n`);
  return exitCodes.proceed;
}

function chooseClaims(
  { claims }: Knowledge,
  words: readonly string[],
  flags: KnowledgeFlags,
): readonly Claim[] {
  const all = Object.values(claims);
  if (flags.claim !== undefined) {
    const id = flags.claim.startsWith('claim:') ? flags.claim : `claim:${flags.claim}`;
    const found = all.find((claim) => claim.id === id);
    if (found === undefined)
      throw badInput(`--claim: there is no ${id}; search with: cryobridge knowledge WORD`);
    return [found];
  }
  const sought = words.map((word) => word.toLowerCase());
  return all.filter(
    (claim) =>
      (flags.assumed !== true || claim.basis === 'assumed') && sought.every((word) => speaksOf(claim, word)),
  );
}

function speaksOf(claim: Claim, word: string): boolean {
  const titles = claim.sources.map(({ source }) => knowledge.sources[source]?.title ?? '');
  return [claim.id, claim.label, claim.doubts ?? '', claim.basis, ...titles].some((text) =>
    text.toLowerCase().includes(word),
  );
}

function sourcesOf(claims: readonly Claim[]) {
  const ids = new Set(claims.flatMap(({ sources }) => sources.map(({ source }) => source)));
  return Object.values(knowledge.sources).filter(({ id }) => ids.has(id));
}

function claimsText(claims: readonly Claim[], terminal: Terminal): string {
  const layout = layoutFor(terminal);
  const { dim } = createColors(terminal.colour);
  const assumed = claims.filter(({ basis }) => basis === 'assumed').length;
  const summary = `${claims.length} of ${Object.keys(knowledge.claims).length} claims, ${assumed} of these assumed; knowledge ${knowledge.version}`;
  return [...claims.map((claim) => claimText(claim, layout)), dim(summary)].join('\n');
}

function claimText(claim: Claim, { colours, hang }: Layout): string {
  const basis = claim.basis === 'assumed' ? colours.yellow('assumed') : claim.basis;
  const sources = claim.sources.map(({ source, place }) => {
    const { title, year, doi, url } = knowledge.sources[source] ?? { title: source, year: null };
    const link = doi === undefined ? (url ?? null) : `doi:${doi}`;
    return hang(`${title}${year === null ? '' : ` (${year})`}: ${place}${link === null ? '' : ` ${link}`}`, {
      first: '  · ',
      rest: '    ',
    });
  });
  return [
    colours.bold(claim.id),
    hang(claim.label, { first: '  ', rest: '  ' }),
    hang(`${valueText(claim)} [${claim.basis}]`, { first: '  = ', rest: '    ' }).replace(
      `[${claim.basis}]`,
      `[${basis}]`,
    ),
    ...sources,
    ...(claim.doubts === undefined ? [] : [hang(claim.doubts, { first: '  ? ', rest: '    ' })]),
    '',
  ].join('\n');
}

function valueText({ value, unit, range, distribution }: Claim): string {
  const shown =
    value === null ? 'looked for, not found' : Array.isArray(value) ? value.join(', ') : String(value);
  const withUnit =
    value === null || ['text', 'list', 'yes-no', '1'].includes(unit) ? shown : `${shown} ${unit}`;
  const spread = range === undefined ? '' : ` (${range[0]} to ${range[1]})`;
  return `${withUnit}${spread}${distribution === undefined ? '' : `, ${distribution.kind}`}`;
}
