/**
 * As much of a PDF as a test needs, read from its bytes: objects at the places that the cross-reference table names,
 * the structure tree in reading order, and the glyphs as they are drawn. For uncompressed files.
 */
export interface ReadPdf {
  readonly pages: number;
  readonly catalog: string;
  /** How a viewer shows it. */
  readonly preferences: string;
  /** Every structure element in reading order. */
  readonly elements: readonly StructureElement[];
  /** Letters in the order in which they are drawn, page by page, one text for each show operator. */
  readonly drawn: readonly string[];
  /** The same with where each begins, points from the lower left. */
  readonly placed: readonly PlacedText[];
  readonly title: string | null;
  readonly fontFiles: number;
}

export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface StructureElement {
  readonly tag: string;
  readonly actual: string | null;
  readonly alt: string | null;
  readonly language: string | null;
  /** What a header of a table heads. */
  readonly scope: string | null;
}

export function readPdf(bytes: Buffer): ReadPdf {
  const text = bytes.toString('latin1');
  if (!text.startsWith('%PDF-1.')) throw new Error('no PDF');
  const objects = objectsOf(text);
  const rootId = Number(/\/Root (\d+) 0 R/.exec(text)?.[1]);
  const catalog = bodyOf(objects, rootId);
  const treeId = Number(/\/StructTreeRoot (\d+) 0 R/.exec(catalog)?.[1]);
  const placed = placedIn(objects);
  return {
    pages: [...objects.values()].filter((each) => /\/Type \/Page\b/.test(each)).length,
    catalog,
    preferences: bodyOf(objects, Number(/\/ViewerPreferences (\d+) 0 R/.exec(catalog)?.[1])),
    elements: elementsUnder(objects, bodyOf(objects, treeId)),
    drawn: placed.map(({ text: letters }) => letters),
    placed,
    title: titleOf(text, objects),
    fontFiles: [...objects.values()].filter((each) => each.includes('/FontFile2 ')).length,
  };
}

function titleOf(text: string, objects: ReadonlyMap<number, string>): string | null {
  const id = /\/Title (\d+) 0 R/.exec(text)?.[1];
  return id === undefined ? null : stringIn(`/Title ${bodyOf(objects, Number(id)).trim()}`, 'Title');
}

/** By number; throws where the table does not lead to the object. */
function objectsOf(text: string): ReadonlyMap<number, string> {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const table = text.slice(start);
  if (!table.startsWith('xref')) throw new Error('startxref leads nowhere');
  const objects = new Map<number, string>();
  const rows = [...table.matchAll(/(\d{10}) \d{5} (n|f)/g)];
  rows.forEach(([, offset = '', use], id) => {
    if (use === 'f') return;
    const at = Number(offset);
    const head = `${id} 0 obj`;
    if (!text.startsWith(head, at)) throw new Error(`object ${id} is not at ${at}`);
    objects.set(id, text.slice(at + head.length, text.indexOf('endobj', at)));
  });
  return objects;
}

function bodyOf(objects: ReadonlyMap<number, string>, id: number): string {
  const body = objects.get(id);
  if (body === undefined) throw new Error(`no object ${id}`);
  return body;
}

function elementsUnder(objects: ReadonlyMap<number, string>, parent: string): readonly StructureElement[] {
  const kids = /\/K \[([^\]]*)\]/.exec(parent)?.[1] ?? /\/K (\d+ 0 R)/.exec(parent)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, id]) => {
    const body = bodyOf(objects, Number(id));
    const tag = /\/S \/(\w+)/.exec(body)?.[1];
    if (tag === undefined) return [];
    const own = {
      tag,
      actual: stringIn(body, 'ActualText'),
      alt: stringIn(body, 'Alt'),
      language: stringIn(body, 'Lang'),
      scope: /\/Scope \/(\w+)/.exec(body)?.[1] ?? null,
    };
    return [own, ...elementsUnder(objects, body)];
  });
}

/** A literal string of PDF: PDFDocEncoding, or UTF-16 with its mark. */
function stringIn(body: string, name: string): string | null {
  const at = body.indexOf(`/${name} (`);
  if (at < 0) return null;
  let raw = '';
  for (let i = at + name.length + 3; i < body.length && body[i] !== ')'; i += 1) {
    const letter = body.charAt(i);
    if (letter !== '\\') raw += letter;
    else {
      i += 1;
      raw += { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[body.charAt(i)] ?? body.charAt(i);
    }
  }
  if (!raw.startsWith('\xfe\xff')) return raw;
  return Buffer.from(raw.slice(2), 'latin1').swap16().toString('utf16le');
}

function placedIn(objects: ReadonlyMap<number, string>): readonly PlacedText[] {
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const body of objects.values()) {
    for (const [, name = '', id] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(bodyOf(objects, Number(id)))?.[1];
      if (map !== undefined) fonts.set(name, unicodeOf(bodyOf(objects, Number(map))));
    }
  }
  const placed: PlacedText[] = [];
  const operators = /1 0 0 1 ([-\d.]+) ([-\d.]+) Tm|\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]+>|[-\d.\s])*)\] TJ/g;
  for (const body of objects.values()) {
    let font: ReadonlyMap<string, string> = new Map();
    let at = { x: 0, y: 0 };
    for (const [, x, y, name, shown] of body.matchAll(operators)) {
      if (x !== undefined) at = { x: Number(x), y: Number(y) };
      if (name !== undefined) font = fonts.get(name) ?? new Map();
      if (shown === undefined) continue;
      const glyphs = [...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(
        ([, hex = '']) => hex.match(/.{4}/g) ?? [],
      );
      placed.push({ text: glyphs.map((glyph) => font.get(glyph) ?? '?').join(''), ...at });
    }
  }
  return placed;
}

/** Glyph to letters, from a ToUnicode map of ranges with lists. */
function unicodeOf(body: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [, from = '', , list = ''] of body.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, hex = ''], n) => {
      const glyph = (Number.parseInt(from, 16) + n).toString(16).padStart(4, '0');
      map.set(glyph, Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    });
  }
  return map;
}
