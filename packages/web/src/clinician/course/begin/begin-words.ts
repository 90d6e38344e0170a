import { inLanguage } from '../../../words/in-language.js';
import type { Widened } from '../../../words/widened.js';

/** What the page says that turns a case into a course. */
const english = {
  here: 'Follow the course',
  title: (label: string) => `Follow ${label} from the freeze on`,
  note: 'The plan’s forecast is then narrowed by what is done and reported, and the watch reads along.',
  timeZone: 'Time zone where they live',
  timeZoneHelp: 'Days, reminders and clocks are counted in it.',
  badZone: 'This is no time zone. An example: Europe/Berlin.',
  language: 'Language of their page',
  languages: { en: 'English', es: 'Spanish', de: 'German', fr: 'French', ar: 'Arabic' },
  whose: 'Whose limb',
  own: 'A person who is new here',
  another: (label: string) => `Another limb of ${label}`,
  start: 'Start the course',
  already: 'This case is followed already.',
  open: 'Open the course',
  day: 'Procedure day',
  back: 'Back to the plan',
};

export type BeginWords = Widened<typeof english>;
export const beginWords: BeginWords = inLanguage('begin', english);
