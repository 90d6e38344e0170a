import { type Presentation } from './negotiate.js';
import { presented } from './present.js';

/** One entry of a bundle; the resource is text that is passed through. */
export interface TextEntry {
  readonly fullUrl?: string;
  readonly content: string | null;
  readonly search?: object;
  readonly request?: object;
  readonly response?: object;
}

export interface TextBundle {
  readonly type: 'searchset' | 'history' | 'transaction-response' | 'batch-response';
  readonly total: number | null;
  readonly links: readonly { readonly relation: string; readonly url: string }[];
  readonly entries: readonly TextEntry[];
}

/** A bundle as JSON text, put together from the texts of its resources. */
export function bundleText({ type, total, links, entries }: TextBundle, presentation: Presentation): string {
  const head = {
    resourceType: 'Bundle',
    type,
    ...(total === null ? {} : { total }),
    ...(links.length === 0 ? {} : { link: links }),
  };
  const start = JSON.stringify(head).slice(0, -1);
  // A FHIR list is never empty.
  if (entries.length === 0) return laidOut(`${start}}`, presentation);
  const inner = { ...presentation, pretty: false };
  return laidOut(
    `${start},"entry":[${entries.map((entry) => entryText(entry, inner)).join(',')}]}`,
    presentation,
  );
}

function entryText({ content, fullUrl, ...rest }: TextEntry, presentation: Presentation): string {
  const parts: string[] = [];
  if (fullUrl !== undefined) parts.push(`"fullUrl":${JSON.stringify(fullUrl)}`);
  if (content !== null) parts.push(`"resource":${presented(content, presentation)}`);
  for (const [name, value] of Object.entries(rest)) parts.push(`"${name}":${JSON.stringify(value)}`);
  return `{${parts.join(',')}}`;
}

const whole: Presentation = { pretty: true, summary: 'false', elements: null };

const laidOut = (text: string, { pretty }: Presentation): string => (pretty ? presented(text, whole) : text);
