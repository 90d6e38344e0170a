import { type PaperItem, type PaperList, withoutMarks } from '@cryobridge/course/papers';
import { accent, ink, quiet } from '../pdf/pdf-document.js';
import {
  type BrokenText,
  brokenText,
  drawText,
  lineHeight,
  type TextStyle,
  widthOf,
} from '../pdf/pdf-text.js';
import type { Layout, Piece } from './paper-geometry.js';

export interface BlockText {
  readonly tag: string;
  readonly text: string;
  readonly style: TextStyle;
  readonly width: number;
  readonly above?: number;
  readonly below?: number;
}

/** A heading or a paragraph. */
export function textPiece({ doc, direction }: Layout, of: BlockText): Piece {
  const { tag, text, style, width, above = 0, below = 0 } = of;
  const broken = brokenText(doc, text, { width, style, direction });
  return {
    height: above + broken.height + below,
    draw({ x, y }, into) {
      const draw = () => drawText(doc, broken, { x, y: y + above, width });
      into.add(doc.struct(tag, { actual: withoutMarks(text) }, draw));
    },
  };
}

/** Something drawn that nobody needs to be told of. */
export function unspoken(doc: PDFKit.PDFDocument, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

interface ItemText {
  readonly sign: BrokenText | null;
  readonly body: BrokenText;
  readonly mark: { readonly text: BrokenText; readonly width: number; readonly onNewLine: boolean } | null;
  readonly height: number;
}

const afterItem = 0.22;
const markShare = 0.8;

/** One item: its sign in bold, its words, and small where they come from. */
export function itemPiece(
  layout: Layout,
  of: {
    readonly item: PaperItem;
    readonly look: PaperList['look'];
    readonly number: number;
    readonly width: number;
  },
): Piece {
  const { doc, direction, size } = layout;
  const bullet = size * (of.look === 'boxes' ? 1.6 : 1.05);
  const width = of.width - bullet;
  const text = itemText(layout, of.item, width);
  return {
    height: text.height + size * afterItem,
    draw({ x, y }, list) {
      const left = direction === 'rtl' ? x : x + bullet;
      const edge = direction === 'rtl' ? x + of.width : x;
      const row = doc.struct('LI');
      list.add(row);
      row.add(doc.struct('Lbl', { actual: labelText(of) }, () => drawBullet(layout, of, { edge, y })));
      const { sign, text: words, mark } = of.item;
      const actual = withoutMarks(
        [sign, words, mark].filter((part) => part !== null && part !== '').join(' '),
      );
      row.add(doc.struct('LBody', { actual }, () => drawItem(layout, text, { x: left, y, width })));
      row.end();
    },
  };
}

const labelText = ({ look, number }: Pick<Parameters<typeof itemPiece>[1], 'look' | 'number'>) =>
  look === 'boxes' ? '☐' : look === 'steps' ? `${number}` : '•';

function itemText({ doc, direction, size }: Layout, item: PaperItem, width: number): ItemText {
  const signStyle = { size: size * 0.9, bold: true, colour: accent };
  const gap = size * 0.45;
  const sign = item.sign === null ? null : brokenText(doc, item.sign, { width, style: signStyle, direction });
  const indent = sign === null ? 0 : (sign.lines[0]?.width ?? 0) + gap;
  const body = brokenText(doc, item.text, { width, style: { size, colour: ink }, direction, indent });
  if (item.mark === '') return { sign, body, mark: null, height: body.height };
  const style = { size: size * markShare, colour: quiet };
  const text = brokenText(doc, item.mark, { width, style, direction });
  const markWidth = text.lines[0]?.width ?? 0;
  const last = (body.lines.at(-1)?.width ?? 0) + (body.lines.length === 1 ? indent : 0);
  const onNewLine = last + gap + markWidth > width;
  const height = body.height + (onNewLine ? lineHeight(size) : 0);
  return { sign, body, mark: { text, width: markWidth, onNewLine }, height };
}

function drawItem(
  { doc, direction, size }: Layout,
  { sign, body, mark, height }: ItemText,
  box: { readonly x: number; readonly y: number; readonly width: number },
): void {
  // The sign is a little smaller and stands on the line of the words.
  if (sign !== null) drawText(doc, sign, { ...box, y: box.y + size * 0.08 });
  drawText(doc, body, box);
  if (mark === null) return;
  const last = mark.onNewLine
    ? 0
    : (body.lines.at(-1)?.width ?? 0) + (body.lines.length === 1 ? body.indent : 0) + size * 0.45;
  const x = direction === 'rtl' ? box.x + box.width - last - mark.width : box.x + last;
  drawText(doc, mark.text, { x, y: box.y + height - lineHeight(size) + size * 0.16, width: mark.width });
}

function drawBullet(
  { doc, direction, size }: Layout,
  { look, number }: Pick<Parameters<typeof itemPiece>[1], 'look' | 'number'>,
  { edge, y }: { readonly edge: number; readonly y: number },
): void {
  const inward = direction === 'rtl' ? -1 : 1;
  const middle = y + size * 0.62;
  if (look === 'boxes') {
    const side = size * 0.85;
    const x = inward === 1 ? edge : edge - side;
    doc
      .rect(x, y + size * 0.2, side, side)
      .lineWidth(0.8)
      .stroke(ink);
    return;
  }
  if (look === 'steps') {
    const style = { size, bold: true, colour: ink };
    const text = brokenText(doc, String(number), { width: size * 2, style, direction: 'ltr' });
    const width = widthOf(doc, String(number), style);
    drawText(doc, text, { x: inward === 1 ? edge : edge - width, y, width });
    return;
  }
  doc.circle(edge + inward * size * 0.3, middle, size * 0.13).fill(quiet);
}
