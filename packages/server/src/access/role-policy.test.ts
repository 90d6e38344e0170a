import { describe, expect, it } from 'vitest';
import { type Interaction, interactions } from './access-policy.js';
import { type Caller, type Role, roles } from './caller.js';
import { resourceGroups } from './resource-groups.js';
import { rolePolicy } from './role-policy.js';

const types: readonly string[] = Object.values(resourceGroups).flat();
const writes: readonly Interaction[] = ['create', 'update', 'delete'];
const caller = (role: Role, patientId: string | null = 'p1'): Caller => ({
  userId: `user-${role}`,
  display: role,
  role,
  patientId,
  sessionId: 's',
});
const extent = (role: Role, interaction: Interaction, type: string) =>
  rolePolicy.reachOf(caller(role), interaction, type).extent;
const rolesThat = (interaction: Interaction, type: string) =>
  roles.filter((role) => role !== 'system' && extent(role, interaction, type) !== 'none');

describe('the policy', () => {
  it('knows each type once, and reaches no other', () => {
    expect(new Set(types).size).toBe(types.length);
    for (const role of roles)
      for (const interaction of interactions) expect(extent(role, interaction, 'Invoice')).toBe('none');
  });

  it('lets nobody write to the audit trail, and only the administrator read it', () => {
    for (const interaction of writes)
      expect(roles.filter((role) => extent(role, interaction, 'AuditEvent') !== 'none')).toEqual([]);
    expect(rolesThat('read', 'AuditEvent')).toEqual(['administrator']);
    expect(rolesThat('search', 'AuditEvent')).toEqual(['administrator']);
  });

  it('leaves studies and allocations to the trial pharmacist', () => {
    for (const type of ['ResearchSubject', 'ResearchStudy'])
      for (const interaction of ['create', 'update'] as const)
        expect(rolesThat(interaction, type)).toEqual(['trial-pharmacist']);
    for (const type of ['ResearchSubject', 'ResearchStudy']) expect(rolesThat('delete', type)).toEqual([]);
  });

  it('shows no record of a person to the administrator', () => {
    const about = ['Patient', 'Observation', 'CarePlan', 'Procedure', 'DocumentReference', 'Communication'];
    for (const type of about)
      for (const interaction of interactions) expect(extent('administrator', interaction, type)).toBe('none');
  });

  it('lets a researcher write nothing and see nothing that names a person', () => {
    for (const type of types)
      for (const interaction of writes) expect(extent('researcher', interaction, type)).toBe('none');
    for (const type of [
      'Patient',
      'RelatedPerson',
      'DocumentReference',
      'Communication',
      'Appointment',
      'Binary',
    ])
      expect(extent('researcher', 'search', type)).toBe('none');
    expect(extent('researcher', 'search', 'Observation')).toBe('all');
  });

  it('keeps a patient to the own record, and to own reports when writing', () => {
    const writable = types.filter((type) =>
      writes.some((write) => extent('patient', write, type) !== 'none'),
    );
    expect(writable.sort()).toEqual([
      'Communication',
      'Consent',
      'MedicationStatement',
      'Observation',
      'QuestionnaireResponse',
    ]);
    for (const type of writable) {
      expect(rolePolicy.reachOf(caller('patient'), 'create', type)).toMatchObject({
        extent: 'patient',
        patientId: 'p1',
      });
      expect(extent('patient', 'update', type)).toBe('none');
    }
    const open = types.filter((type) => extent('patient', 'read', type) === 'all');
    expect(open.sort()).toEqual([
      'Location',
      'Medication',
      'Organization',
      'Practitioner',
      'PractitionerRole',
      'Questionnaire',
    ]);
  });

  it('gives a patient without a record nothing of anybody', () => {
    const reach = rolePolicy.reachOf(caller('patient', null), 'read', 'Observation');
    expect(reach).toMatchObject({ extent: 'none', patientId: null });
  });

  it('masks everybody but the operator and the trial pharmacist', () => {
    const unmasked = roles.filter(
      (role) => rolePolicy.reachOf(caller(role), 'read', 'Procedure').hidden.length === 0,
    );
    expect(unmasked).toEqual(['operator', 'trial-pharmacist', 'system']);
  });

  it('keeps the operator away from what people report afterwards', () => {
    for (const type of ['QuestionnaireResponse', 'Communication'])
      for (const interaction of interactions) expect(extent('operator', interaction, type)).toBe('none');
  });

  it('lets the nurse follow up but neither plan nor delete', () => {
    expect(extent('nurse', 'create', 'Observation')).toBe('all');
    expect(extent('nurse', 'create', 'CarePlan')).toBe('none');
    expect(types.filter((type) => extent('nurse', 'delete', type) !== 'none')).toEqual([]);
  });

  it('names the viewer, whose unblindings count', () => {
    expect(rolePolicy.reachOf(caller('nurse'), 'read', 'Procedure').viewerId).toBe('user-nurse');
  });
});
