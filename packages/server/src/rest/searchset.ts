import type { HistoryPage, HistoryScope } from '../records/history.js';
import type { SearchPage } from '../records/record-search.js';
import { type TextBundle, type TextEntry } from './bundle-text.js';
import { etagOf } from './negotiate.js';
import { operationOutcome } from './outcome.js';

interface Around {
  /** The FHIR base. */
  readonly base: string;
  /** What was searched, such as `Observation` or `Patient/1/Observation`. */
  readonly path: string;
  /** Parameters of the presentation, to be kept from page to page. */
  readonly kept: string;
}

/** The answer to a search. Warnings come first, as an outcome that is no match. */
export function searchset(page: SearchPage, { base, path, kept }: Around): TextBundle {
  const at = (query: string) => {
    const parts = [query, kept].filter((part) => part !== '');
    return `${base}${path === '' ? '' : `/${path}`}${parts.length === 0 ? '' : `?${parts.join('&')}`}`;
  };
  const links = [{ relation: 'self', url: at(page.self) }];
  for (const relation of ['first', 'previous', 'next'] as const) {
    const query = page[relation];
    if (query !== null && query !== undefined) links.push({ relation, url: at(query) });
  }
  const warnings: TextEntry[] =
    page.warnings.length === 0
      ? []
      : [{ content: JSON.stringify(operationOutcome(page.warnings)), search: { mode: 'outcome' } }];
  const entries = page.records.map(({ type, id, content, mode }): TextEntry => ({
    fullUrl: `${base}/${type}/${id}`,
    content,
    search: { mode },
  }));
  return { type: 'searchset', total: page.total, links, entries: [...warnings, ...entries] };
}

/** The answer to a history, newest first. */
export function historyBundle(
  page: HistoryPage,
  { base, scope, query }: { base: string; scope: HistoryScope; query: string },
): TextBundle {
  const path = [scope.type, scope.id, '_history'].filter((part) => part !== null).join('/');
  const at = (parameters: string) => `${base}/${path}${parameters === '' ? '' : `?${parameters}`}`;
  const links = [{ relation: 'self', url: at(query) }];
  if (page.next !== null) links.push({ relation: 'next', url: at(withBefore(query, page.next)) });
  const entries = page.entries.map(({ type, id, version, lastUpdated, method, content }): TextEntry => {
    const isFirst = version === 1;
    return {
      fullUrl: `${base}/${type}/${id}`,
      content,
      request: { method, url: method === 'POST' ? type : `${type}/${id}` },
      response: {
        status: content === null ? '204' : isFirst ? '201' : '200',
        etag: etagOf(version),
        lastModified: lastUpdated.toISOString(),
      },
    };
  });
  return { type: 'history', total: page.total, links, entries };
}

function withBefore(query: string, before: string): string {
  const parameters = new URLSearchParams(query);
  parameters.set('_before', before);
  return parameters.toString();
}
