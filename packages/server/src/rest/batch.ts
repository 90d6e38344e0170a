import { type BundleEntry, readBatch } from '../records/bundle-entry.js';
import type { EntryResult } from '../records/entry-result.js';
import { OutcomeError } from '../records/outcome-error.js';
import { readEntry } from '../records/read-entry.js';
import { statusOf } from '../records/record-writer.js';
import { inEntry } from '../records/transaction.js';
import type { Repository } from '../records/repository.js';
import { type TextEntry, bundleText } from './bundle-text.js';
import type { FhirRequest } from './fhir-request.js';
import { etagOf } from './negotiate.js';
import { asOutcomeError, operationOutcome } from './outcome.js';
import { jsonOf } from './request-body.js';
import { sendText } from './respond.js';
import { historyBundle, searchset } from './searchset.js';

/** Entries of a batch that are under way at the same time. */
const mostAtOnce = 64;

/** `POST [base]`. */
export async function takeBundle(repository: Repository, request: FhirRequest): Promise<unknown> {
  const { type, entries } = readBatch(jsonOf(request.body), request.base);
  const answered =
    type === 'transaction'
      ? await transact(repository, request, entries)
      : await eachAlone(repository, request, entries);
  const bundle = { type: `${type}-response`, total: null, links: [], entries: answered } as const;
  return sendText(
    request.reply,
    bundleText(bundle, { ...request.presentation, summary: 'false', elements: null }),
  );
}

type Entries = readonly (BundleEntry | OutcomeError)[];

async function transact(
  repository: Repository,
  request: FhirRequest,
  entries: Entries,
): Promise<readonly TextEntry[]> {
  const read = entries.map((entry, i) => {
    if (entry instanceof OutcomeError) throw inEntry(i, entry);
    return entry;
  });
  const results = await repository.transaction(request.asked, read);
  return results.map((result) => answerOf(result, request));
}

/** Each on its own; their writes still share transactions of the database where they meet. */
async function eachAlone(
  repository: Repository,
  request: FhirRequest,
  entries: Entries,
): Promise<readonly TextEntry[]> {
  const answers: TextEntry[] = [];
  let next = 0;
  const work = async () => {
    for (let i = next++; i < entries.length; i = next++)
      answers[i] = await answerAlone(repository, request, entries[i]);
  };
  await Promise.all(Array.from({ length: Math.min(mostAtOnce, entries.length) }, work));
  return answers;
}

async function answerAlone(
  repository: Repository,
  request: FhirRequest,
  entry: BundleEntry | OutcomeError | undefined,
): Promise<TextEntry> {
  try {
    if (entry === undefined || entry instanceof OutcomeError) throw entry ?? new Error('no entry');
    return answerOf(await perform(repository, request, entry), request);
  } catch (error) {
    const { status, issues } = asOutcomeError(error);
    return { content: null, response: { status: String(status), outcome: operationOutcome(issues) } };
  }
}

async function perform(
  repository: Repository,
  { asked }: FhirRequest,
  entry: BundleEntry,
): Promise<EntryResult> {
  const { method, target, resource, patch, ifMatch: onTopOf, ifNoneExist } = entry;
  const type = target.type ?? '';
  const named = target.kind === 'instance' ? { type, id: target.id, onTopOf } : null;
  const condition = { type, query: 'query' in target ? target.query : '' };
  const written = async (write: ReturnType<Repository['deleteWhere']>): Promise<EntryResult> => {
    const value = await write;
    return value === null ? { kind: 'nothing' } : { kind: 'written', written: value };
  };
  if (method === 'POST' && resource !== null)
    return written(
      repository.create(asked, resource, ifNoneExist === null ? null : { type, query: ifNoneExist }),
    );
  if (method === 'PUT' && resource !== null)
    return written(
      named === null
        ? repository.updateWhere(asked, condition, { body: resource, onTopOf })
        : repository.update(asked, named, resource),
    );
  if (method === 'PATCH' && patch !== null)
    return written(
      named === null
        ? repository.patchWhere(asked, condition, { body: patch, onTopOf })
        : repository.patch(asked, named, patch),
    );
  if (method === 'DELETE')
    return written(
      named === null ? repository.deleteWhere(asked, condition) : repository.delete(asked, named),
    );
  return readEntry(repository, asked, entry);
}

/** Statuses by number only: words in them vary from server to server. */
function answerOf(result: EntryResult, { base, preference, presentation }: FhirRequest): TextEntry {
  switch (result.kind) {
    case 'nothing':
      return { content: null, response: { status: '204' } };
    case 'written': {
      const { type, id, version, lastUpdated, content } = result.written;
      const response = {
        status: String(statusOf(result.written)),
        ...(version === 0 ? {} : { etag: etagOf(version), lastModified: lastUpdated.toISOString() }),
        ...(content === null ? {} : { location: `${base}/${type}/${id}/_history/${version}` }),
      };
      if (content === null) return { content, response };
      return {
        fullUrl: `${base}/${type}/${id}`,
        content: preference.returns === 'representation' ? content : null,
        response,
      };
    }
    case 'record': {
      const { type, id, version, lastUpdated, content } = result.record;
      return {
        fullUrl: `${base}/${type}/${id}`,
        content,
        response: { status: '200', etag: etagOf(version), lastModified: lastUpdated.toISOString() },
      };
    }
    case 'search': {
      const bundle = searchset(result.page, { base, path: result.type, kept: '' });
      return { content: bundleText(bundle, presentation), response: { status: '200' } };
    }
    case 'history': {
      const bundle = historyBundle(result.page, { base, scope: result.scope, query: result.query });
      return { content: bundleText(bundle, presentation), response: { status: '200' } };
    }
  }
}
