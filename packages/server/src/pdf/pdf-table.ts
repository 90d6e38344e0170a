import { margin, rule } from './pdf-document.js';
import { bodySize, makeRoom, type Sheet } from './pdf-sheet.js';
import { brokenText, drawText } from './pdf-text.js';
import { withoutMarks } from '@cryobridge/course/papers';

const size = bodySize - 0.6;
/** The first column holds names. */
const firstShare = 1.5;

/** First row of headings; columns stand the way the document runs. */
export function writeTable(
  sheet: Sheet,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const table = sheet.doc.struct('Table');
  sheet.root.add(table);
  [head, ...rows].forEach((cells, n) => writeRow(sheet, table, { cells, isHead: n === 0 }));
  table.end();
  sheet.y += 4;
}

function writeRow(
  sheet: Sheet,
  table: PDFKit.PDFStructureElement,
  { cells, isHead }: { readonly cells: readonly string[]; readonly isHead: boolean },
): void {
  const { doc, direction } = sheet;
  const columns = columnsOf(sheet, cells.length);
  const style = { size, bold: isHead };
  const broken = cells.map((cell, n) =>
    brokenText(doc, cell, { width: columns[n]?.width ?? 0, style, direction }),
  );
  const height = Math.max(...broken.map((each) => each.height)) + 3;
  makeRoom(sheet, height);
  const row = doc.struct('TR');
  table.add(row);
  for (const [n, text] of broken.entries()) {
    const box = { x: 0, width: 0, ...columns[n], y: sheet.y };
    const options = { actual: withoutMarks(cells[n] ?? '') };
    row.add(doc.struct(isHead ? 'TH' : 'TD', options, () => drawText(doc, text, box)));
  }
  row.end();
  sheet.y += height;
  underline(sheet);
}

function columnsOf({ width, direction }: Sheet, count: number) {
  const unit = width / (count - 1 + firstShare);
  let before = 0;
  return Array.from({ length: count }, (_, n) => {
    const own = unit * (n === 0 ? firstShare : 1);
    const x = direction === 'rtl' ? margin + width - before - own : margin + before;
    before += own;
    return { x: x + 1, width: own - 6 };
  });
}

function underline({ doc, width, y }: Sheet): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .moveTo(margin, y - 1.5)
    .lineTo(margin + width, y - 1.5)
    .lineWidth(0.4)
    .stroke(rule);
  doc.endMarkedContent();
}
