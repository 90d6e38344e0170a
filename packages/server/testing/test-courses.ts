import { courseFromFhir, episodesFromFhir, type Resource } from '@cryobridge/fhir/mapping';
import type { CourseStore } from '../src/courses/course-store.js';
import { isMasked } from '../src/access/masking.js';
import { OutcomeError } from '../src/records/outcome-error.js';
import type { Repository } from '../src/records/repository.js';
import type pg from 'pg';

const notHere = () => Promise.reject(new Error('not part of this test'));

/** Courses read straight from the records, without plans. */
export function testCourses(repository: Repository, pool: pg.Pool): CourseStore {
  return (asked) => ({
    async find(patientId) {
      const page = await repository
        .everything(asked, patientId, [['_count', '1000']])
        .catch((error: unknown) => {
          if (error instanceof OutcomeError && error.status === 404) return null;
          throw error;
        });
      const resources = (page?.records ?? []).map(({ content }) => JSON.parse(content) as Resource);
      const course = courseFromFhir({ patientId, resources, plans: new Map(), now: '2027-12-31' });
      if (course === null) return null;
      return {
        course,
        caseOf: new Map(),
        label: patientId,
        language: episodesFromFhir(resources)[0]?.language ?? 'en',
        masked: await isMasked({ query: (text, values) => pool.query(text, values) }, patientId),
      };
    },
    view: async () => null,
    list: notHere,
    start: notHere,
    addEvent: notHere,
  });
}
