/**
 * What a narrative may hold: well-formed XHTML of the tags and attributes that FHIR allows (txt-1), with some content
 * (txt-2). No script, form, style sheet or outside object, so that it can be shown.
 */
const allowedTags = new Set(
  (
    'a abbr acronym b big blockquote br caption cite code col colgroup dd dfn div dl dt em ' +
    'h1 h2 h3 h4 h5 h6 hr i img li ol p pre q samp small span strong sub sup table tbody td tfoot th thead tr tt ul var'
  ).split(' '),
);
const allowedAttributes = new Set(
  (
    'abbr accesskey align alt axis bgcolor border cellhalign cellpadding cellspacing cellvalign char charoff charset ' +
    'cite class colspan compact coords dir frame headers height href hreflang hspace id lang longdesc name nowrap ' +
    'rel rev rowspan rules scope shape span src start style summary tabindex title type valign value vspace width ' +
    'xml:lang xmlns'
  ).split(' '),
);

const namespace = 'http://www.w3.org/1999/xhtml';
const token =
  /<!--[\s\S]*?-->|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+|</g;
const attribute = /([\w:.-]+)\s*=\s*("[^"<]*"|'[^'<]*')/g;
const entity = /&(?!(?:[A-Za-z][A-Za-z0-9]*|#\d+|#x[\dA-Fa-f]+);)/;

/** Why a text is no narrative, as the end of the sentence "it …"; null when it is one. */
export function narrativeFault(xhtml: string): string | null {
  const open: string[] = [];
  let hasContent = false;
  let closed = false;
  for (const [whole, slash, tag, attributes = '', selfClosing] of xhtml.trim().matchAll(token)) {
    if (whole.startsWith('<!--')) continue;
    if (closed) return 'must end with its div';
    if (tag === undefined) {
      if (whole === '<') return 'must be well-formed XHTML';
      if (open.length === 0) return 'must be one div';
      if (entity.test(whole)) return 'must escape "&"';
      hasContent ||= whole.trim() !== '';
    } else if (slash === '/') {
      if (open.pop() !== tag) return `must close its tags in order, not </${tag}>`;
      closed = open.length === 0;
    } else {
      const fault = tagFault(tag, attributes, open.length === 0);
      if (fault !== null) return fault;
      if (selfClosing !== '/') open.push(tag);
      else if (open.length === 0) return 'must have content';
      hasContent ||= tag === 'img';
    }
  }
  if (!closed) return 'must be one closed div';
  return hasContent ? null : 'must have content';
}

function tagFault(tag: string, attributes: string, outermost: boolean): string | null {
  if (outermost && tag !== 'div') return 'must be one div';
  if (!allowedTags.has(tag)) return `must not hold <${tag.slice(0, 20)}>`;
  let named = false;
  for (const [, name = '', quoted = ''] of attributes.matchAll(attribute)) {
    const value = quoted.slice(1, -1);
    if (!allowedAttributes.has(name)) return `must not hold the attribute ${name.slice(0, 20)}`;
    if ((name === 'href' || name === 'src') && !isSafeLink(value))
      return `must not link by ${name} to a script`;
    if (name === 'xmlns') named = value === namespace;
  }
  return outermost && !named ? `must name its namespace: <div xmlns="${namespace}">` : null;
}

function isSafeLink(value: string): boolean {
  const scheme = /^\s*([A-Za-z][\w+.-]*)\s*:/.exec(value.replace(/&[^;]*;/g, ''))?.[1]?.toLowerCase();
  return scheme === undefined ? !/^\s*&/.test(value) : !['javascript', 'vbscript'].includes(scheme);
}
