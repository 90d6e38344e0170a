/**
 * What stands ready for a freeze, and who may carry one out. Every change is a new version that its author signs;
 * nothing is deleted.
 *
 * | call | gives |
 * | --- | --- |
 * | GET /api/equipment | `EquipmentItem[]`, retired ones last |
 * | PUT /api/equipment/:id (`SignedEquipment`) | `EquipmentItem` |
 * | GET /api/equipment/:id/versions | `EquipmentItem[]`, newest first |
 * | GET /api/training, GET /api/training?operator=:accountId | `TrainingView` |
 * | PUT /api/training/:id (`SignedTraining`) | `TrainingEntry` |
 * | GET /api/training/:id/versions | `TrainingEntry[]`, newest first |
 */
import { trainingStates, type TrainingCurrent, type TrainingRecord } from '@cryobridge/course';
import { z } from 'zod';
import { signature } from './signature.js';

/** `retired` is for good in all but name: the item stays listed and its history readable. */
export const equipmentStates = ['in-service', 'quarantined', 'away', 'retired'] as const;
export type EquipmentState = (typeof equipmentStates)[number];

const words = (most: number) => z.string().trim().min(1).max(most);

export const equipment = z.strictObject({
  /** A probe of knowledge, such as `probe:n2o-14g`. */
  model: z.string().startsWith('probe:').max(80),
  /** Serial or lot number, as on the device. */
  serial: words(80),
  count: z.int().min(0).max(999),
  state: z.enum(equipmentStates),
  /** Full gas cylinders of the probe's gas at hand; null: nobody has counted. */
  fullCylinders: z.int().min(0).max(999).nullable(),
  note: z.string().trim().max(500),
});
export type Equipment = z.infer<typeof equipment>;
export const signedEquipment = z.strictObject({ item: equipment, ...signature });
export type SignedEquipment = z.infer<typeof signedEquipment>;

export interface Signed {
  readonly id: string;
  readonly version: number;
  readonly signedBy: string;
  readonly signedAt: string;
}

export interface EquipmentItem extends Equipment, Signed {
  readonly modelLabel: string;
  readonly gas: string;
}

export const training = z.strictObject({
  /** The account of whoever was trained. */
  operatorId: z.uuid(),
  /** What of: a probe or a nerve site of knowledge. */
  subject: z
    .string()
    .regex(/^(probe|nerve):/, 'is no probe and no nerve site')
    .max(120),
  on: z.iso.date(),
  /** Null: nobody has said how long it holds. */
  expiresOn: z.iso.date().nullable(),
  state: z.enum(trainingStates),
  /** Where the certificate is kept, or who taught. */
  evidence: words(300),
});
export type Training = z.infer<typeof training>;
export const signedTraining = z.strictObject({ record: training, ...signature });
export type SignedTraining = z.infer<typeof signedTraining>;

export interface TrainingEntry extends TrainingRecord, Signed {
  readonly operatorId: string;
  readonly operatorName: string;
  readonly subjectLabel: string;
  readonly evidence: string;
}

export interface TrainingView {
  readonly records: readonly TrainingEntry[];
  /** Whether each operator's training holds today, subject by subject that there is a record of. */
  readonly current: readonly {
    readonly operatorId: string;
    readonly operatorName: string;
    readonly subject: string;
    readonly subjectLabel: string;
    readonly holds: TrainingCurrent;
  }[];
  readonly operators: readonly { readonly id: string; readonly name: string }[];
}
