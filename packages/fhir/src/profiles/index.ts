export { codeSystems, extensions, planHashSystem, profiles, ucum } from './names.js';
