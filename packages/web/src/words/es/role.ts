import type { RoleWords } from '../../identity/role-words.js';

export const role: RoleWords = {
  clinician: 'Médico',
  nurse: 'Enfermería',
  operator: 'Operador',
  researcher: 'Investigador (enmascarado)',
  pharmacist: 'Farmacéutico',
  'trial-pharmacist': 'Farmacéutico del ensayo (sin enmascarar)',
  patient: 'Paciente',
  administrator: 'Administrador',
};
