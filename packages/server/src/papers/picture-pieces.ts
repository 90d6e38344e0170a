import { type NervePicture, type PaperBlock, scaleBarMm, withoutMarks } from '@cryobridge/course/papers';
import { ink, quiet } from '../pdf/pdf-document.js';
import { type BrokenText, brokenText, drawText } from '../pdf/pdf-text.js';
import { drawNerve } from './draw-nerve.js';
import { fromStart, type Layout, type Piece } from './paper-geometry.js';

type Structure = PDFKit.PDFStructureElement;
type Pictures = Extract<PaperBlock, { readonly kind: 'pictures' }>;

const gap = 10;
/** No picture is drawn larger than this, however few there are. */
const mostPointsPerMm = 4.6;

/** Every nerve beside the other at one scale, each with its name and what it shows in words. */
export function picturePiece(
  layout: Layout,
  { block, width }: { readonly block: Pictures; readonly width: number },
): Piece {
  const { doc, direction, size } = layout;
  const { pictures, legend } = block;
  const pointsPerMm = scaleOf(pictures, width, size * layout.pictureLines);
  const own = (width - gap * (pictures.length - 1)) / pictures.length;
  const captions = pictures.map(({ label }) =>
    brokenText(doc, label, { width: own, style: { size: size * 0.92, bold: true, colour: ink }, direction }),
  );
  const said = brokenText(doc, legend, { width, style: { size: size * 0.86, colour: quiet }, direction });
  const above = Math.max(...captions.map(({ height }) => height)) + 2;
  const tallest = Math.max(...pictures.map(({ box }) => (box.bottom - box.top) * pointsPerMm));
  return {
    height: above + tallest + 5 + said.height + size * 0.4,
    draw({ x, y }, parent) {
      pictures.forEach((picture, n) => {
        const span = fromStart(direction, { x, width }, { before: n * (own + gap), width: own });
        const caption = captions[n];
        if (caption === undefined) return;
        drawOne(layout, parent, { picture, caption, span, y, above, pointsPerMm });
      });
      const draw = () => drawText(doc, said, { x, y: y + above + tallest + 5, width });
      parent.add(doc.struct('P', { actual: withoutMarks(legend) }, draw));
    },
  };
}

function scaleOf(pictures: Pictures['pictures'], width: number, mostHeight: number): number {
  const own = (width - gap * (pictures.length - 1)) / pictures.length;
  const widest = Math.max(...pictures.map(({ box }) => box.right - box.left));
  const tallest = Math.max(...pictures.map(({ box }) => box.bottom - box.top));
  return Math.min(mostPointsPerMm, own / widest, mostHeight / tallest);
}

interface One {
  readonly picture: NervePicture;
  readonly caption: BrokenText;
  readonly span: { readonly x: number; readonly width: number };
  readonly y: number;
  readonly above: number;
  readonly pointsPerMm: number;
}

function drawOne(layout: Layout, parent: Structure, one: One): void {
  const { doc, direction } = layout;
  const { picture, caption, span, y, above, pointsPerMm } = one;
  const width = (picture.box.right - picture.box.left) * pointsPerMm;
  const left = direction === 'rtl' ? span.x + span.width - width : span.x;
  const name = () => drawText(doc, caption, { ...span, y });
  parent.add(doc.struct('P', { actual: withoutMarks(picture.label) }, name));
  const draw = () => {
    drawNerve(doc, picture, { x: left, y: y + above, pointsPerMm });
    drawBar(layout, one, { left, width });
  };
  parent.add(doc.struct('Figure', { alt: withoutMarks(picture.alt) }, draw));
}

/** The scale bar inside the lower corner, and which way the midline lies. */
function drawBar(
  { doc, paper }: Layout,
  { picture, y, above, pointsPerMm }: One,
  { left, width }: { readonly left: number; readonly width: number },
): void {
  const pictures = paper.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'pictures' ? block.pictures : [])),
  );
  const length = scaleBarMm(pictures) * pointsPerMm;
  const bottom = y + above + (picture.box.bottom - picture.box.top) * pointsPerMm - 5;
  const right = left + width - 6;
  doc
    .moveTo(right - length, bottom)
    .lineTo(right, bottom)
    .lineWidth(3)
    .stroke('#ffffff');
  doc
    .moveTo(right - length, bottom)
    .lineTo(right, bottom)
    .lineWidth(1.4)
    .stroke(ink);
}
