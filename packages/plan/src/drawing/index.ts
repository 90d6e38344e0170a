export { drawnBox, inDrawnPlane } from './drawn-box.js';
export { fascicles, type Fascicle } from './fascicles.js';
export { iceColour, iceShade, type IceShade } from './ice-colour.js';
export { keyMoments, lastFreeze, momentsOf, stretchesOf, type Moment, type Stretch } from './moments.js';
export {
  drawnDisc,
  medialSign,
  neighbourDisc,
  neighbourName,
  rimDisc,
  type Disc,
  type MedialSign,
  type Neighbour,
} from './neighbours.js';
export { outline, pathOf, type Box, type Loop } from './outline.js';
export { boxAcross, boxAlong, lethalThresholdC, medialOf, probeSize, type ProbeSize } from './picture-of.js';
export { extentMm, sceneAt, shapeFor, temperatures, type Cut, type Scene, type Zone } from './scene.js';
export { fatEndsMm, skinMm } from './tissue-layers.js';
