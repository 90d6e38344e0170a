import type { RoleWords } from '../../identity/role-words.js';

export const role: RoleWords = {
  clinician: 'Médecin',
  nurse: 'Infirmier ou infirmière',
  operator: 'Opérateur',
  researcher: 'Chercheur (en aveugle)',
  pharmacist: 'Pharmacien',
  'trial-pharmacist': 'Pharmacien de l’essai (levée d’aveugle)',
  patient: 'Patient',
  administrator: 'Administrateur',
};
