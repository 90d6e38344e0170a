import { instrumentVersion, questions, reportKinds, type ReportKind } from '@cryobridge/course/report';
import type { Resource } from '../resource.js';
import { links } from './link-ids.js';
import { questionItem } from './questionnaire-items.js';
import { translated } from './translated.js';

const base = 'https://cryobridge.org/fhir/Questionnaire';

export const questionnaireId = (kind: ReportKind): string => `cryobridge-${kind}`;

/** Canonical URL with its version, of a report's `questionnaire` such as `cryobridge-daily|1`. */
export const questionnaireUrl = (questionnaire: string): string => `${base}/${questionnaire}`;

/**
 * One Questionnaire for each kind of report, with every question: what the kind does not ask by itself stands in a
 * group that opens when somebody wants to tell more, so that a prompted answer has its place too.
 */
export function reportQuestionnaires(): readonly Resource[] {
  return reportKinds.map(questionnaireFor);
}

function questionnaireFor(kind: ReportKind): Resource {
  const name = questionnaireId(kind);
  const asked = questions.filter(({ askedIn }) => askedIn.includes(kind));
  const others = questions.filter(({ askedIn }) => !askedIn.includes(kind));
  return {
    resourceType: 'Questionnaire',
    id: name,
    language: 'en',
    url: `${base}/${name}`,
    version: instrumentVersion,
    name: `Cryobridge${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
    ...translated('title', (words) => words.kinds[kind]),
    status: 'active',
    experimental: false,
    subjectType: ['Patient'],
    publisher: 'cryobridge',
    description:
      'Questions of our own, after an amputation. No clinician has reviewed the translations. No item of another instrument is used.',
    item: [
      ...asked.map(questionItem),
      { linkId: links.more, ...translated('text', (words) => words.tellMore), type: 'boolean' },
      {
        linkId: links.moreItems,
        ...translated('text', (words) => words.kinds.extra),
        type: 'group',
        enableWhen: [{ question: links.more, operator: '=', answerBoolean: true }],
        item: others.map(questionItem),
      },
    ],
  };
}
