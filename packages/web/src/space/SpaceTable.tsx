import type { SpaceArtery } from '@cryobridge/plan';
import explore from '../explore/explore.module.css';
import parts from '../parts/parts.module.css';
import type { SpaceFigures } from './space-picture.js';
import { spaceWords } from './space-words.js';

interface Props {
  readonly figures: SpaceFigures;
  readonly timeSeconds: number;
  readonly lethalC: number;
  /** The nearest artery. */
  readonly artery: { readonly name: string; readonly state: SpaceArtery } | null;
}

const words = spaceWords.table;

/** What the picture shows, as numbers. */
export function SpaceTable({ figures, timeSeconds, lethalC, artery }: Props) {
  return (
    <div className={parts['scroll']} tabIndex={0} role="group" aria-label={words.caption(timeSeconds)}>
      <table className={`${parts['table']} ${parts['tight']} ${explore['figures']}`} data-space-table>
        <caption>{words.caption(timeSeconds)}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.now}</th>
            <th scope="col">{words.reached(lethalC)}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(figures, artery).map(({ label, ice, lethal }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{ice}</td>
              <td>{lethal}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Row {
  readonly label: string;
  readonly ice: string;
  readonly lethal: string;
}

function rowsOf({ ice, lethal }: SpaceFigures, artery: Props['artery']): readonly Row[] {
  const of = (mm: number | undefined) => (mm === undefined ? words.none : words.mm(mm));
  const away = (body: { readonly toSkinMm: number } | null) =>
    body === null ? words.none : apart(body.toSkinMm);
  const toArtery = (body: { readonly toArteryMm: number | null } | null) => {
    if (body === null) return words.none;
    return body.toArteryMm === null ? words.notKnown : apart(body.toArteryMm);
  };
  const volume = (mm3: number | undefined) => (mm3 === undefined ? words.none : words.mm3(mm3));
  return [
    { label: words.radius, ice: of(ice?.radiusMm), lethal: words.notAsked },
    { label: words.alongShaft, ice: of(ice?.alongShaftMm), lethal: words.notAsked },
    { label: words.nerveLength, ice: words.notAsked, lethal: of(lethal?.nerveLengthMm) },
    { label: words.volume, ice: volume(ice?.volumeMm3), lethal: volume(lethal?.volumeMm3) },
    { label: words.toSkin, ice: away(ice), lethal: away(lethal) },
    ...(artery === null
      ? []
      : [{ label: words.toArtery(artery.name), ice: toArtery(ice), lethal: toArtery(lethal) }]),
  ];
}

/** Nearer than a surface is known. */
const touchMm = 0.1;

function apart(mm: number): string {
  return mm < touchMm ? words.touches : words.mm(mm);
}
