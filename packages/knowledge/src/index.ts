export * from './types.js';
export { knowledge } from './knowledge.js';
export { loadKnowledge, KnowledgeError } from './load.js';
