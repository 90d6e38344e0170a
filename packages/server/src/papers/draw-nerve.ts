import type { NervePicture } from '@cryobridge/course/papers';
import { drawnDisc, fascicles, fatEndsMm, skinMm, type Zone } from '@cryobridge/plan/drawing';
import { ink } from '../pdf/pdf-document.js';
import { iceRgb } from './ice-rgb.js';

type Doc = PDFKit.PDFDocument;

/** Where a picture stands on the sheet, points. */
export interface PicturePlace {
  readonly x: number;
  readonly y: number;
  readonly pointsPerMm: number;
}

const colours = {
  air: '#ffffff',
  skin: '#f0d3bd',
  fat: '#f8ecd2',
  muscle: '#f1dcd6',
  artery: '#d9534f',
  arteryRim: '#8f2320',
  nerve: '#f4d35e',
  nerveRim: '#8a6d00',
  treated: '#5b8fd6',
  fascicle: '#a88a1c',
  shaft: '#9aa3ad',
  active: '#5a6472',
} as const;

/** The same picture as on the page, to scale: tissue, neighbours, ice, probe, nerve and the lethal contour. */
export function drawNerve(doc: Doc, picture: NervePicture, { x, y, pointsPerMm }: PicturePlace): void {
  const { box } = picture;
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  doc.save().translate(x, y).scale(pointsPerMm).translate(-box.left, -box.top);
  doc.rect(box.left, box.top, width, height).clip();
  drawTissue(doc, picture);
  drawNeighbours(doc, picture);
  drawIce(doc, picture);
  drawProbes(doc, picture);
  drawNerveItself(doc, picture);
  drawLines(doc, picture);
  doc.restore();
  doc
    .rect(x, y, width * pointsPerMm, height * pointsPerMm)
    .lineWidth(0.5)
    .stroke('#8b949e');
}

function drawTissue(doc: Doc, { box, section, tissue }: NervePicture): void {
  const width = box.right - box.left;
  const band = (from: number, to: number, colour: string) => {
    const [top, bottom] = [Math.max(from, box.top), Math.min(to, box.bottom)];
    if (bottom > top) doc.rect(box.left, top, width, bottom - top).fill(colour);
  };
  const skin = -section.depthMm;
  const fat = Math.min(fatEndsMm(section.depthMm, tissue), box.bottom);
  band(box.top, box.bottom, colours.muscle);
  band(skin, fat, colours.fat);
  band(skin, skin + skinMm, colours.skin);
  band(box.top, skin, colours.air);
}

function drawNeighbours(doc: Doc, { box, section, medial }: NervePicture): void {
  for (const neighbour of section.neighbours) {
    const disc = drawnDisc(box, section, { neighbour, medial });
    const isArtery = neighbour.kind === 'artery';
    doc.circle(disc.x, disc.y, disc.radius).lineWidth(0.25);
    if (!disc.sizeKnown) doc.dash(0.6, { space: 0.4 });
    doc
      .fillOpacity(0.75)
      .fillAndStroke(
        isArtery ? colours.artery : colours.nerve,
        isArtery ? colours.arteryRim : colours.nerveRim,
      )
      .fillOpacity(1)
      .undash();
  }
}

function drawIce(doc: Doc, { scene, lethalC }: NervePicture): void {
  for (const zone of scene.peak.filter(({ temperatureC }) => temperatureC === lethalC))
    doc.path(zone.path).fillOpacity(0.5).fill(iceRgb(0));
  for (const zone of scene.ice) doc.path(zone.path).fillOpacity(0.88).fill(iceRgb(zone.temperatureC));
  doc.fillOpacity(1);
}

/** Longer than any picture is wide. */
const shaftMm = 200;

function drawProbes(doc: Doc, { placements, pass, probe }: NervePicture): void {
  const { outerDiameterMm, activeLengthMm } = probe;
  const top = -outerDiameterMm / 2;
  placements.slice(0, pass + 1).forEach((placement, n) => {
    doc.save().translate(placement.xMm, placement.yMm).rotate(placement.angleDegrees);
    doc.fillOpacity(n === pass ? 1 : 0.3);
    doc.rect(-shaftMm, top, shaftMm - activeLengthMm / 2, outerDiameterMm).fill(colours.shaft);
    doc
      .roundedRect(-activeLengthMm / 2, top, activeLengthMm, outerDiameterMm, outerDiameterMm / 2)
      .fill(colours.active);
    doc.restore();
  });
  doc.fillOpacity(1);
}

function drawNerveItself(doc: Doc, { section, scene, lethalC }: NervePicture): void {
  const [rx, ry] = [section.widthMm / 2, section.heightMm / 2];
  doc.save();
  doc.ellipse(0, 0, rx, ry).clip();
  doc.ellipse(0, 0, rx, ry).fill(colours.nerve);
  const reached = scene.peak.find(({ temperatureC }) => temperatureC === lethalC);
  if (reached !== undefined) doc.path(reached.path).fill(colours.treated);
  for (const { x, y, radius } of fascicles(section.widthMm, section.heightMm))
    doc.circle(x, y, radius).lineWidth(0.12).strokeOpacity(0.7).stroke(colours.fascicle);
  doc.restore();
  doc.ellipse(0, 0, rx, ry).lineWidth(0.25).strokeOpacity(1).stroke(colours.nerveRim);
}

function drawLines(doc: Doc, { scene, lethalC }: NervePicture): void {
  const [edge] = scene.ice;
  if (edge !== undefined) {
    stroked(doc, edge, { width: 0.45, colour: '#ffffff' });
    doc.path(edge.path).lineWidth(0.3).dash(0.9, { space: 0.7 }).stroke('#0b3d91').undash();
  }
  for (const zone of scene.peak.filter(({ temperatureC }) => temperatureC <= lethalC)) {
    const isLethal = zone.temperatureC === lethalC;
    stroked(doc, zone, { width: isLethal ? 0.4 : 0.18, colour: isLethal ? ink : '#3b4a63' });
  }
}

function stroked(doc: Doc, { path }: Zone, line: { readonly width: number; readonly colour: string }): void {
  doc.path(path).lineWidth(line.width).stroke(line.colour);
}
