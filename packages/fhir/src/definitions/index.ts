export { profileUrls, structureOf, type ElementNode, type Structure } from './structure.js';
