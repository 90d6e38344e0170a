import { type Paper, filled, withoutMarks } from '@cryobridge/course/papers';
import { voiceOf } from '@cryobridge/plan';
import { bytesOf, openDocument, type PaperSize, quiet, rule } from '../pdf/pdf-document.js';
import { brokenText, drawText } from '../pdf/pdf-text.js';
import { fitPaper } from './fit-paper.js';

export interface PaperPdfSettings {
  readonly size: PaperSize;
  readonly madeAt: Date;
  /** False: a test reads the bytes. */
  readonly compress?: boolean;
}

const sideMargin = 40;
const topMargin = 34;
const footRoom = 32;

/** A document on paper: tagged, in its language, on one page wherever what must stay fits on one. */
export async function paperPdf(
  paper: Paper,
  { size, madeAt, compress = true }: PaperPdfSettings,
): Promise<Buffer> {
  const { language, direction } = paper;
  const title = withoutMarks(paper.title);
  const doc = openDocument({ language, direction, title, madeAt, compress, paper: size });
  const ended = bytesOf(doc);
  const root = doc.struct('Document', { title, lang: language });
  doc.addStructure(root);
  const whole = { x: sideMargin, width: doc.page.width - 2 * sideMargin };
  const bottom = doc.page.height - footRoom;
  const composed = fitPaper({ doc, paper, direction }, { whole, height: bottom - topMargin });
  const nextPage = () => {
    doc.addPage();
    return topMargin;
  };
  composed.draw(root, { y: topMargin, bottom, nextPage });
  drawFeet(doc, paper);
  root.end();
  doc.end();
  return ended;
}

function drawFeet(doc: PDFKit.PDFDocument, paper: Paper): void {
  const { count } = doc.bufferedPageRange();
  const voice = voiceOf(paper.language, '–');
  const width = doc.page.width - 2 * sideMargin;
  const y = doc.page.height - footRoom + 9;
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    // The page's own margin would start another page.
    doc.page.margins.bottom = 0;
    const of = filled(paper.pageOf, { page: page + 1, pages: count }, voice);
    const text = `${paper.foot} · ${of}`;
    const style = { size: 7, colour: quiet };
    doc.markContent('Artifact', { type: 'Pagination' });
    doc
      .moveTo(sideMargin, y - 4)
      .lineTo(sideMargin + width, y - 4)
      .lineWidth(0.4)
      .stroke(rule);
    const broken = brokenText(doc, text, { width, style, direction: paper.direction });
    drawText(doc, broken, { x: sideMargin, y, width });
    doc.endMarkedContent();
  }
}
