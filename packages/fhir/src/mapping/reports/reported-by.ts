import type { Report } from '@cryobridge/course/report';
import { extensions } from '../../profiles/index.js';
import { type Json, parts } from '../resource.js';

export interface ReportOfPerson {
  readonly patientId: string;
  readonly report: Report;
}

/** Marks who spoke: the person, somebody close to them, or staff who wrote down what they were told. */
export function reportedBy({ by }: Pick<Report, 'by'>): Json {
  return {
    url: extensions.reportedBy,
    extension: parts(['reporter', 'Code', by.reporter], ['name', 'String', by.name]),
  };
}
