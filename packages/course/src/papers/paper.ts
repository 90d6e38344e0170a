import type { IsoInstant, Language, NerveSection, Placement } from '@cryobridge/plan';
import type { Box, MedialSign, ProbeSize, Scene } from '@cryobridge/plan/drawing';

export type PaperKind = 'plan' | 'operator-card' | 'letter';

/** What stands on one document, in one language, before anybody lays it out: on paper or on a page. */
export interface Paper {
  readonly kind: PaperKind;
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** Whom and what it is about. */
  readonly about: readonly string[];
  readonly standing: { readonly signed: boolean; readonly text: string };
  /** What must be read before anything else. */
  readonly headline: { readonly tone: 'go' | 'wait' | 'stop'; readonly text: string } | null;
  readonly sections: readonly PaperSection[];
  /** Said by whoever lays it out of `{count}` items that it left out. */
  readonly more: string;
  /** On every page. */
  readonly foot: string;
  /** Beside it; whoever lays it out fills in `{page}` and `{pages}`. */
  readonly pageOf: string;
}

export interface PaperSection {
  readonly id: string;
  readonly heading: string | null;
  /** Across the page, or half of it beside another half. */
  readonly span: 'page' | 'half';
  readonly blocks: readonly PaperBlock[];
}

export type PaperBlock =
  | { readonly kind: 'text'; readonly look: 'plain' | 'strong' | 'quiet'; readonly text: string }
  | PaperList
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      /** The first cell of a row names it. */
      readonly rows: readonly (readonly string[])[];
      /** How wide the columns are, beside each other. */
      readonly shares: readonly number[];
    }
  | { readonly kind: 'pictures'; readonly legend: string; readonly pictures: readonly NervePicture[] }
  /** Lines to write on. */
  | { readonly kind: 'lines'; readonly labels: readonly string[] };

export interface PaperList {
  readonly kind: 'list';
  /** `run`: one after the other in a line. `boxes`: each can be ticked. */
  readonly look: 'bullets' | 'steps' | 'boxes' | 'run';
  readonly items: readonly PaperItem[];
}

export interface PaperItem {
  /** Which kind of thing it is, in a word; null: not said. */
  readonly sign: string | null;
  readonly text: string;
  /** Sources by their number in the plan, `*` for what is assumed; empty: none. */
  readonly mark: string;
  /** What it is worth when room runs out, least first; `kept` is never left out. */
  readonly worth: Worth;
}

export type Worth = 1 | 2 | 3 | 'kept';

/** A nerve on its short axis, to scale, as the page draws it. */
export interface NervePicture {
  readonly label: string;
  readonly alt: string;
  readonly section: NerveSection;
  readonly placements: readonly Placement[];
  /** Index of the placement that runs. */
  readonly pass: number;
  readonly probe: ProbeSize;
  readonly scene: Scene;
  readonly box: Box;
  readonly tissue: 'muscle' | 'fat';
  readonly medial: MedialSign;
  readonly lethalC: number;
}

/** Which version of a plan a document is made from. */
export interface PaperStanding {
  /** Of the case, as far as a sheet needs it to be found again. */
  readonly caseId: string | null;
  readonly version: number | null;
  readonly latestVersion: number | null;
  readonly signature: { readonly by: string; readonly at: IsoInstant } | null;
}

export function item(text: string, more: Partial<Omit<PaperItem, 'text'>> = {}): PaperItem {
  return { sign: null, mark: '', worth: 'kept', ...more, text };
}
