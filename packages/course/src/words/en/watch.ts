import type { Facts, Words } from '../words.js';

type Fact = Facts[string] | undefined;

const names: Readonly<Record<string, string>> = {
  'residual-limb-pain': 'residual-limb pain',
  'phantom-pain': 'phantom pain',
  'body-map': 'where it hurts (body map)',
  'tap-pain': 'pain when a spot is tapped',
  wound: 'the wound',
  'wound-redness': 'redness around the wound',
  fever: 'fever',
  drowsiness: 'drowsiness',
  breathing: 'breathing',
  falls: 'falls',
  weakness: 'weakness',
  'opioid-taken': 'the opioid taken on each of the last days',
  'opioid-prescribed': 'the opioid prescribed',
  'earlier-opioid': 'the opioid taken on enough earlier days',
  'earlier-pain': 'enough earlier reports of pain',
  forecast: 'the forecast',
  'forecast-of-day': 'a forecast that reaches this day',
  'end-of-cover': 'the expected end of cover',
  'freeze-day': 'the day of the freeze',
  'surgery-day': 'the day of the amputation',
  schedule: 'which reports are wanted when',
  'emergency-answers': 'the answers that tell of an emergency',
};

const stops: Readonly<Record<string, string>> = {
  death: 'The person has died',
  withdrawal: 'The person has withdrawn',
  'lost-to-follow-up': 'The person is lost to follow-up',
  admission: 'The person is in hospital',
};

const name = (fact: Fact) => names[String(fact)] ?? String(fact);
const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
const oneDecimal = (value: Fact) => (Math.round(Number(value) * 10) / 10).toString();
const percent = (chance: Fact) => `${Math.round(Number(chance) * 100)} %`;
const count = (value: Fact, one: string, many: string) => `${value} ${Number(value) === 1 ? one : many}`;

export const watchWords: Words = {
  'say:watch.missing': ({ fact }) => `Not known: ${name(fact)}.`,
  'say:watch.stale': ({ fact, lastOn }) => `Too old to go by: ${name(fact)}, last told on ${lastOn}.`,
  'say:watch.stopped': ({ why }) =>
    `${stops[String(why)] ?? 'Follow-up has stopped'}: no report is waited for.`,

  'say:watch.breakthrough': ({ series, now, expected, before, reports, acute }) =>
    `${capital(name(series))}: worst ${oneDecimal(now)} over the last ${count(reports, 'report', 'reports')}${before === null ? '' : `, ${oneDecimal(before)} before`}; by this person’s forecast it should stay below ${oneDecimal(expected)}.${acute === true ? ' More is allowed for, as the operation is recent.' : ''}`,
  'say:watch.breakthrough-clear': () => 'Worst pain is within what this person’s forecast expects.',

  'say:watch.early-loss': ({ series, now, before, reports }) =>
    `${capital(name(series))}: worst ${oneDecimal(now)} over the last ${count(reports, 'report', 'reports')}, ${oneDecimal(before)} before.`,
  'say:watch.early-loss-before': ({ from, chance }) =>
    `Cover was expected to last until about ${from}.${chance === null ? '' : ` Chance that it still holds: ${percent(chance)}.`}`,
  'say:watch.early-loss-still-covered': ({ chance, before }) =>
    `Pain has risen; this person’s forecast gives cover a chance of ${percent(chance)}${before === null ? '' : `, ${percent(before)} before the latest reports`}, which is not enough of a fall.`,
  'say:watch.early-loss-no-longer': ({ from }) =>
    `Cover may have ended since ${from}: a loss is no longer early.`,
  'say:watch.early-loss-clear': () => 'No lasting rise over this person’s earlier pain.',

  'say:watch.end-of-cover': ({ from, likely, until }) =>
    `Cover is expected to end about ${likely} (between ${from} and ${until}).`,
  'say:watch.end-of-cover-takes-over': ({ from, likely, until }) =>
    `TMR or RPNI is expected to take over later, about ${likely} (between ${from} and ${until}).`,
  'say:watch.end-of-cover-nothing-takes-over': () =>
    'Nothing is known to take over: no TMR or RPNI is planned, or its day is not known.',
  'say:watch.end-of-cover-bridged': () =>
    'TMR or RPNI is expected to take over before or soon after cover ends.',
  'say:watch.end-of-cover-past': () => 'The time in which cover ends is past.',
  'say:watch.end-of-cover-clear': () => 'The expected end of cover is still far.',

  'say:watch.neuroma': ({ place, worst, reports, since }) =>
    `Pain in one spot (${place}) that tapping starts, worst ${worst}, without phantom pain to match; ${count(reports, 'report', 'reports')} running since ${since}.`,
  'say:watch.neuroma-too-early': ({ from }) => `A neuroma is not thought of before ${from}.`,
  'say:watch.neuroma-clear': () => 'No single spot of the stump that tapping hurts.',

  'say:watch.infection-wound': ({ rank }) =>
    [
      'The wound is dry.',
      'The wound gives some fluid.',
      'The wound is open.',
      'The wound bleeds heavily.',
      'The wound gives pus or smells.',
    ][Number(rank)] ?? 'The wound has changed.',
  'say:watch.infection-redness': () => 'Redness around the wound is spreading.',
  'say:watch.infection-fever': () => 'There is fever.',
  'say:watch.infection-skin': ({ rank }) =>
    [
      '',
      '',
      'Skin at the probe site is red.',
      'Skin at the probe site has a blister or is dark.',
      'Skin at the probe site is open.',
    ][Number(rank)] ?? 'Skin at the probe site has changed.',
  'say:watch.infection-pain': ({ worst, before }) =>
    `Residual-limb pain has risen: worst ${worst}, ${oneDecimal(before)} before, with a wound that is not dry.`,
  'say:watch.infection-clear': () => 'No signs that look like infection.',

  'say:watch.opioid-rise': ({ now, before, reports, atLeast }) =>
    `Opioid taken on the last ${count(reports, 'day', 'days')} told of: ${atLeast === true ? 'at least ' : ''}${now} a day in oral morphine equivalents, ${before} before. Ask why.`,
  'say:watch.opioid-over-prescribed': ({ on, taken, prescribed }) =>
    `Opioid taken on ${on}: ${taken} in oral morphine equivalents; the prescriptions allow ${prescribed}. Ask why.`,
  'say:watch.opioid-clear': () => 'Opioid taken is as before and as prescribed.',

  'say:watch.sedation-drowsy': ({ poss }) =>
    `${Number(poss) >= 4 ? 'Hard to wake' : 'Sleepy, drifts off'}: reads as ${poss} on the Pasero sedation scale.`,
  'say:watch.sedation-breathing': () => 'Breathing is slow or hard.',
  'say:watch.sedation-clear': () => 'Not sleepy.',

  'say:watch.weakness': ({ rank }) => (Number(rank) >= 3 ? 'Weakness has become worse.' : 'Weakness is new.'),
  'say:watch.fall': ({ falls }) => `${count(falls, 'fall', 'falls')} reported.`,
  'say:watch.hit-head': () => 'The head was hit in a fall.',
  'say:watch.weakness-known': ({ nerves }) =>
    `Weakness is known and not worse.${nerves === '' ? '' : ` Frozen: ${nerves}.`}`,
  'say:watch.numbness-known': ({ nerves }) =>
    `Numb skin at the probe site is expected after the freeze.${nerves === '' ? '' : ` Frozen: ${nerves}.`}`,
  'say:watch.weakness-clear': () => 'No weakness and no fall.',

  'say:watch.silence': ({ last, since }) => `No report since ${last}; wanted since ${since}.`,
  'say:watch.silence-from-start': ({ since }) => `No report ever came; wanted since ${since}.`,
  'say:watch.follow-up-over': () => 'Follow-up is over: no report is wanted.',
  'say:watch.silence-clear': () => 'Reports come as wanted.',

  'say:watch.emergency': () =>
    'An answer tells of danger to life. The person was told at once to call for help.',
  'say:watch.emergency-clear': () => 'No answer tells of danger to life.',

  'say:watch.masked.pain': () => 'Pain has changed. Please look at the reports.',
  'say:watch.masked.wound': () => 'The wound or the skin has changed. Please look at the reports.',
  'say:watch.masked.medicines': () => 'The medicines taken have changed. Please look at the reports.',
  'say:watch.masked.drowsiness': () => 'The person is drowsy or breathes slowly. Please look at the reports.',
  'say:watch.masked.legs': () => 'Weakness or a fall was reported. Please look at the reports.',
  'say:watch.masked.silence': () => 'Reports have stopped coming. Please call the person.',
  'say:watch.masked.emergency': () => 'An answer tells of danger to life. Please look at the reports now.',
};
