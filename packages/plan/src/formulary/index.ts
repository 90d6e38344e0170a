export type {
  DrugId,
  Formulary,
  FormularyDrugs,
  FormularyEntry,
  FormularyValue,
  SignedEntry,
} from './formulary.js';
export { formularyFaults, sourcedValues, type FormularyFault } from './formulary-faults.js';
export { localField, localFieldsOf, type DrugField, type LocalField } from './local-field.js';
export { looseness, type Looseness } from './looser.js';
export { entryOf, stampFormulary, type Stamp } from './stamp-formulary.js';
export { withFormulary } from './with-formulary.js';
export {
  formularyChanges,
  mergeFormularies,
  type FormularyChange,
  type Merged,
} from './formulary-changes.js';
