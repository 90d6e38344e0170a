import { type Resource, reportQuestionnaires } from '@cryobridge/fhir/mapping';
import { isDeepStrictEqual } from 'node:util';
import { serverCaller } from '../access/caller.js';
import type { ExactObject } from '../records/exact-json.js';
import type { Repository } from '../records/repository.js';
import { readIfThere } from './read-if-there.js';

/** Keeps the Questionnaires under /fhir as this version has them; a start that changes nothing writes nothing. */
export async function storeQuestionnaires(repository: Repository): Promise<void> {
  const asked = { caller: serverCaller, requestId: 'start' };
  for (const questionnaire of reportQuestionnaires()) {
    const id = questionnaire.id ?? '';
    const stored = await readIfThere(repository, asked, ['Questionnaire', id]);
    if (stored !== null && isDeepStrictEqual(withoutMeta(stored), withoutMeta(questionnaire))) continue;
    await repository.update(
      asked,
      { type: 'Questionnaire', id, onTopOf: null },
      questionnaire as unknown as ExactObject,
    );
  }
}

const withoutMeta = ({ meta: _meta, ...rest }: Resource): unknown => JSON.parse(JSON.stringify(rest));
