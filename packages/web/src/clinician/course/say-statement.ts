import { sayCourse } from '@cryobridge/course';
import type { Statement } from '@cryobridge/plan';
import { sentence } from '../../parts/sentence.js';
import { courseSentences } from '../../words/course-sentences.js';

/** What a course says, in words; what is older than this page's words is shown by its id and facts. */
export function sayStatement(statement: Pick<Statement, 'id' | 'facts'>): string {
  try {
    return sayCourse(statement, courseSentences());
  } catch {
    return sentence(statement);
  }
}
