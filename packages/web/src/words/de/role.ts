import type { RoleWords } from '../../identity/role-words.js';

export const role: RoleWords = {
  clinician: 'Ärztin oder Arzt',
  nurse: 'Pflegekraft',
  operator: 'Operateurin oder Operateur',
  researcher: 'Forschung (verblindet)',
  pharmacist: 'Apotheke',
  'trial-pharmacist': 'Studienapotheke (entblindet)',
  patient: 'Patientin oder Patient',
  administrator: 'Administration',
};
