import { type AmputationLevel, type Plan, voiceOf } from '@cryobridge/plan';
import { callTodayIds, emergencyIds } from '../report/emergency.js';
import { filled } from './filled.js';
import { type LetterWords, protections } from './letter-words/letter-words.js';
import { type Paper, type PaperBlock, type PaperSection, type PaperStanding, item } from './paper.js';

export interface LetterInput {
  readonly plan: Plan;
  readonly standing: PaperStanding;
  /** Of `loadLetterWords`. */
  readonly words: LetterWords;
  /** Whom to call, as the hospital has set it up; null: it has not, and a person writes it in. */
  readonly help: {
    readonly emergencyNumber: string;
    readonly contacts: readonly { readonly label: string; readonly telephone: string }[];
  } | null;
}

interface Letter extends LetterInput {
  fill(sentence: string, facts: Parameters<typeof filled>[1]): string;
}

/** What is planned, in the patient's language and plain words: what it may do, what not, and when to call. */
export function patientLetter(input: LetterInput): Paper {
  const { words, standing } = input;
  const voice = voiceOf(words.language, '–');
  const letter: Letter = { ...input, fill: (sentence, facts) => filled(sentence, facts, voice) };
  return {
    kind: 'letter',
    language: words.language,
    direction: words.language === 'ar' ? 'rtl' : 'ltr',
    title: words.title,
    about: words.notReviewed === null ? [] : [words.notReviewed],
    standing: { signed: standing.signature !== null, text: standingText(letter) },
    headline: null,
    sections: [
      linesSection('name', words.name),
      plannedSection(letter),
      listSection('effect', words.effect.heading, effectOf(letter)),
      listSection('lasts', words.lasts.heading, lastsOf(letter)),
      ...safeSections(letter),
      nowSection(letter),
      todaySection(letter),
      callSection(letter),
      textSection('ask', words.ask),
    ],
    more: words.more,
    foot: standing.caseId === null ? '' : letter.fill(words.foot, { id: standing.caseId.slice(0, 8) }),
    pageOf: words.pageOf,
  };
}

function standingText({ standing: { version, latestVersion, signature }, words, fill }: Letter): string {
  if (signature === null) return words.standing.draft;
  const signed = fill(words.standing.signed, { by: signature.by, on: signature.at.slice(0, 10) });
  const isOld = version !== null && latestVersion !== null && latestVersion > version;
  return isOld ? `${signed} · ${words.standing.newer}` : signed;
}

const arms: ReadonlySet<AmputationLevel> = new Set([
  'finger',
  'transradial',
  'transhumeral',
  'shoulder-disarticulation',
]);

function limbOf({ plan: { person }, words }: Letter): string {
  const { level, side } = person;
  if (level === null || side === null) return words.limbs.limb;
  return words.limbs[`${side}-${arms.has(level) ? 'arm' : 'leg'}`];
}

function plannedSection(letter: Letter): PaperSection {
  const { plan, words, fill } = letter;
  const { phase, surgeryDate, window } = plan.timing;
  const isBefore = phase === 'before-surgery' || phase === 'at-surgery' || phase === 'unknown';
  const { planned } = words;
  return listSection('planned', planned.heading, [
    fill(isBefore ? planned.before : planned.after, { limb: limbOf(letter) }),
    ...planned.how,
    ...(window === null ? [] : [fill(planned.freeze, { from: window.from, to: window.to })]),
    ...(isBefore && surgeryDate !== null ? [fill(planned.operation, { on: surgeryDate })] : []),
  ]);
}

function effectOf({ words: { effect } }: Letter): readonly string[] {
  return [effect.may, effect.unsure, effect.noHelpLate, effect.mayNot, effect.choice];
}

function lastsOf({ plan, words: { lasts }, fill }: Letter): readonly string[] {
  const { forecast, bridge, targets } = plan;
  const moves = targets.some(({ carries }) => carries !== 'sensory');
  const ends = forecast?.overallCoverEndsDay;
  return [
    moves ? `${lasts.numb} ${lasts.weak}` : lasts.numb,
    ends === undefined ? lasts.unknown : fill(lasts.weeks, { low: weeks(ends.low), high: weeks(ends.high) }),
    lasts.returns,
    ...(bridge?.tmr === 'planned' ? [lasts.bridge] : []),
  ];
}

const weeks = (day: number) => Math.max(1, Math.round(day / 7));

/** What the plan protects, by the ids of its statements. */
function safeSections({ plan, words: { safe } }: Letter): readonly PaperSection[] {
  const told = new Set<string>(plan.protection.map(({ id }) => id));
  const texts = protections
    .filter((each) => told.has(`say:time.protect.${each}`))
    .map((each) => safe.protect[each]);
  return texts.length === 0 ? [] : [listSection('safe', safe.heading, texts)];
}

function nowSection({ words: { now }, help, fill }: Letter): PaperSection {
  const heading = help === null ? now.headingNoNumber : fill(now.heading, { number: help.emergencyNumber });
  return {
    ...listSection(
      'now',
      heading,
      emergencyIds.map((id) => now[id]),
    ),
    span: 'half',
  };
}

function todaySection({ words: { today } }: Letter): PaperSection {
  return {
    ...listSection('today', today.heading, [today.pain, ...callTodayIds.map((id) => today[id])]),
    span: 'half',
  };
}

/** An unknown number is a line to write on, never a guess. */
function callSection({ words: { call }, help, fill }: Letter): PaperSection {
  const contacts = (help?.contacts ?? []).map(({ label, telephone }) =>
    fill(call.contact, { label, telephone }),
  );
  if (contacts.length > 0) return listSection('call', call.heading, contacts);
  const labels = help === null ? call.fill : call.fill.slice(0, -1);
  const lines: PaperBlock = { kind: 'lines', labels };
  return { id: 'call', heading: call.heading, span: 'page', blocks: [lines] };
}

function listSection(id: string, heading: string, texts: readonly string[]): PaperSection {
  const items = texts.map((text) => item(text));
  return { id, heading, span: 'page', blocks: [{ kind: 'list', look: 'bullets', items }] };
}

function textSection(id: string, text: string): PaperSection {
  return { id, heading: null, span: 'page', blocks: [{ kind: 'text', look: 'strong', text }] };
}

function linesSection(id: string, labels: readonly string[]): PaperSection {
  return { id, heading: null, span: 'page', blocks: [{ kind: 'lines', labels }] };
}
