import type { Words } from '../words.js';

export const timeWords: Words = {
  'say:time.surgery-date.open': (f) =>
    `The day of surgery is not known.${f['seen'] === null || f['seen'] === undefined ? '' : ` Seen: ${f['seen']}.`}`,
  'say:time.surgery-date.in-conflict': (f) => `The sources disagree on the day of surgery: ${f['seen']}.`,
  'say:time.window.ask': (f) =>
    `How many days before surgery may the freeze be placed at most? Now: ${f['days']}.`,
  'say:time.window.why': () => 'No interval is known to be best before amputation; set it by local practice.',
  'say:time.window.note': (f) =>
    `Freeze between ${f['from']} and ${f['to']} (at most ${f['days']} days before surgery; no interval is known to be best).`,
  'say:time.before': () => 'Freeze before surgery: the nerve is covered when it is cut.',
  'say:time.at': () =>
    'Surgery is today: freeze in the hours before it or in theatre, above the planned cut. Keep the regional block as planned.',
  'say:time.after': (f) =>
    `Surgery has been: the nerve was cut without cover. Phantom pain mostly begins within ${f['first']} to ${f['last']} days; ${f['wakingPercent']} % had it on waking. Freeze above the stump, clear of the wound; a pilot before surgery does not speak for this.`,
  'say:time.established': () =>
    'Pain is established: a sham-controlled trial showed no benefit at this stage.',
  'say:time.unknown': () => 'The day of the amputation is not known, so neither is the phase.',
  'say:time.protect.falls': (f) =>
    `Fall protection until ${f['until']}: no walking alone on the frozen ${f['side']} leg, brace or frame, call before standing. With a femoral block, ${f['fellPercent']} % fell.`,
  'say:time.protect.heel': (f) =>
    `Heel protection until ${f['until']}: the ${f['side']} foot feels no pressure; float the heel, look at the skin every shift.`,
  'say:time.protect.heat': (f) =>
    `No heat, ice or tight dressing on the frozen ${f['side']} leg until ${f['until']}.`,
  'say:time.protect.arm': (f) =>
    `Guard the frozen ${f['side']} arm until ${f['until']}: sling, no heat or sharp edges, look at the skin every shift.`,
};
