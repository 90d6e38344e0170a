import type { Alert } from '@cryobridge/course';
import {
  type Resource,
  alertFromFhir,
  alertRecordId,
  alertToFhir,
  isAlertTask,
} from '@cryobridge/fhir/mapping';
import { codeSystems } from '@cryobridge/fhir/profiles';
import { serverCaller } from '../access/caller.js';
import { written } from '../cases/record-entries.js';
import { everyPage } from '../courses/course-resources.js';
import { readAt, versionOf } from '../courses/read-at.js';
import type { Asked } from '../records/asked.js';
import type { Repository } from '../records/repository.js';
import { queryString } from '../search/open-record-search.js';
import type { MaskAlert } from './evaluate.js';

/** An alert with the version of its Task, on top of which it may be changed. */
export interface StoredAlert {
  readonly alert: Alert;
  readonly version: number | null;
}

export interface AlertStore {
  /** Alerts among resources that somebody reached, each as far as they reach it. */
  among(asked: Asked, resources: readonly Resource[]): Promise<readonly StoredAlert[]>;
  /** Alerts of everybody that are not over. */
  open(asked: Asked): Promise<readonly StoredAlert[]>;
  /** Null: not there, or not for whoever asks. */
  find(asked: Asked, id: string): Promise<StoredAlert | null>;
  /**
   * Stores alerts, all or none, each on top of the version that it was made from; a new one only where there is none.
   * The server writes, whoever it was that stepped: somebody masked must not reach the reasons that stand beside.
   * @throws {OutcomeError} 412 when one was changed meanwhile.
   */
  put(alerts: readonly StoredAlert[], requestId: string): Promise<void>;
  /** How many alerts there ever were, and of those that are over how many turned out true and false. */
  count(asked: Asked): Promise<{ readonly all: number; readonly true: number; readonly false: number }>;
}

const code = `${codeSystems.cryobridge}|watch-alert`;

export function openAlertStore(repository: Repository, mask: MaskAlert): AlertStore {
  const search = (asked: Asked, parameters: readonly (readonly [string, string])[]) =>
    repository.search(asked, {
      type: 'Task',
      compartment: null,
      parameters,
      handling: 'strict',
      asWritten: queryString(parameters),
    });
  const stored = async (asked: Asked, task: Resource): Promise<readonly StoredAlert[]> => {
    const binary = await readAt(repository, asked, ['Binary', alertRecordId(task.id ?? '')]);
    const alert = alertFromFhir(task, binary);
    return alert === null ? [] : [{ alert, version: versionOf(task) }];
  };
  const among: AlertStore['among'] = async (asked, resources) =>
    (await Promise.all(resources.filter(isAlertTask).map((task) => stored(asked, task)))).flat();
  const total = async (asked: Asked, more: readonly (readonly [string, string])[] = []) =>
    (await search(asked, [['code', code], ...more, ['_count', '0'], ['_total', 'accurate']])).total ?? 0;
  return {
    among,
    async open(asked) {
      const tasks = await everyPage(
        (parameters) => search(asked, parameters),
        [
          ['code', code],
          ['status', 'requested,in-progress'],
          ['_count', '1000'],
        ],
      );
      return among(asked, tasks);
    },
    async find(asked, id) {
      const task = await readAt(repository, asked, ['Task', id]);
      const [found] = task === null ? [] : await among(asked, [task]);
      return found ?? null;
    },
    async put(alerts, requestId) {
      if (alerts.length === 0) return;
      const entries = alerts.flatMap(({ alert, version }) =>
        alertToFhir({ alert, neutral: mask(alert) }).map((each) =>
          written(each, each.resourceType === 'Task' ? version : null),
        ),
      );
      await repository.transaction({ caller: serverCaller, requestId }, entries);
    },
    async count(asked) {
      const outcome = (word: string) => [['business-status', `${codeSystems.cryobridge}|${word}`]] as const;
      const [all, isTrue, isFalse] = await Promise.all([
        total(asked),
        total(asked, outcome('true-alert')),
        total(asked, outcome('false-alert')),
      ]);
      return { all, true: isTrue, false: isFalse };
    },
  };
}
