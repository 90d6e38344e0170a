import { type Paper, type PaperItem, shortened, spareItems, type Worth } from '@cryobridge/course/papers';
import { type Composed, composePaper } from './compose-paper.js';
import type { Layout, Span } from './paper-geometry.js';

export interface Room {
  readonly whole: Span;
  readonly height: number;
}

/** How large the letters are, largest first, and what may be left out at each size to stay on one page. */
interface Step {
  readonly size: number;
  readonly leaves: Worth | null;
  /** Highest picture, in lines of body text; 0: no pictures, which stand on the plan too. */
  readonly pictureLines: number;
}

const steps: Readonly<Record<Paper['kind'], readonly Step[]>> = {
  plan: [
    { size: 8.6, leaves: 1, pictureLines: 15 },
    { size: 8.1, leaves: 1, pictureLines: 15 },
    { size: 7.6, leaves: 1, pictureLines: 14 },
    { size: 7.2, leaves: 2, pictureLines: 13 },
    { size: 6.9, leaves: 3, pictureLines: 12 },
    { size: 6.6, leaves: 3, pictureLines: 10 },
    { size: 6.3, leaves: 3, pictureLines: 8 },
  ],
  'operator-card': [
    { size: 12, leaves: null, pictureLines: 11 },
    { size: 11, leaves: null, pictureLines: 10 },
    { size: 10.2, leaves: null, pictureLines: 9 },
    { size: 10.2, leaves: 2, pictureLines: 0 },
    { size: 9.6, leaves: 3, pictureLines: 0 },
    { size: 9.1, leaves: 3, pictureLines: 0 },
    { size: 8.6, leaves: 3, pictureLines: 0 },
    { size: 8.1, leaves: 3, pictureLines: 0 },
    { size: 7.7, leaves: 3, pictureLines: 0 },
  ],
  letter: [
    { size: 12, leaves: null, pictureLines: 0 },
    { size: 11.4, leaves: null, pictureLines: 0 },
    { size: 10.8, leaves: null, pictureLines: 0 },
    { size: 10.2, leaves: null, pictureLines: 0 },
  ],
};

/** What takes a second page is set like this, whole: there is room for it. */
const spills: Readonly<Record<Paper['kind'], Step>> = {
  plan: { size: 7.6, leaves: null, pictureLines: 12 },
  'operator-card': { size: 9.2, leaves: null, pictureLines: 8 },
  letter: { size: 11.4, leaves: null, pictureLines: 0 },
};

/**
 * The largest letters with which all fits, or all but what may be left out. When nothing does, everything is set on
 * two pages.
 */
export function fitPaper(layout: Omit<Layout, 'size' | 'pictureLines'>, room: Room): Composed {
  const { paper } = layout;
  const pictureless = withoutPictures(paper);
  const composed = ({ size, pictureLines }: Step, left: ReadonlySet<PaperItem>) =>
    composePaper(
      { ...layout, size, pictureLines, paper: shortened(pictureLines === 0 ? pictureless : paper, left) },
      room.whole,
    );
  for (const step of steps[paper.kind]) {
    const spare = spareItems(paper, step.leaves);
    const left = leastLeft(spare, (some) => composed(step, some).height <= room.height);
    if (left !== null) return composed(step, left);
  }
  return composed(spills[paper.kind], new Set());
}

/** As few as possible left out: the most worthy first put back, each where there is room for it. Null: none fits. */
function leastLeft(
  spare: readonly PaperItem[],
  fits: (left: ReadonlySet<PaperItem>) => boolean,
): ReadonlySet<PaperItem> | null {
  if (fits(new Set())) return new Set();
  let left: ReadonlySet<PaperItem> = new Set(spare);
  if (!fits(left)) return null;
  for (const each of spare.toReversed()) {
    const fewer = new Set([...left].filter((other) => other !== each));
    if (fits(fewer)) left = fewer;
  }
  return left;
}

function withoutPictures(paper: Paper): Paper {
  const sections = paper.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(({ kind }) => kind !== 'pictures'),
  }));
  return { ...paper, sections: sections.filter(({ blocks }) => blocks.length > 0) };
}
