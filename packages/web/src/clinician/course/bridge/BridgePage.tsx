import type { BridgeEpisodeView, BridgeView } from '@cryobridge/contract';
import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { number } from '../../../format/number.js';
import { Card } from '../../../parts/Card.js';
import { ErrorNote } from '../../../parts/ErrorNote.js';
import { Icon } from '../../../parts/Icon.js';
import { Loading } from '../../../parts/Loading.js';
import parts from '../../../parts/parts.module.css';
import { Rows } from '../../../parts/Rows.js';
import { Shell } from '../../../parts/Shell.js';
import { Sized } from '../../../parts/Sized.js';
import { AlertReasons } from '../alerts/AlertReasons.js';
import { courseApi } from '../course-api.js';
import { useBridge } from '../course-queries.js';
import { limbName } from '../parts/limb-name.js';
import { nerveName } from '../../../parts/names.js';
import { sayStatement } from '../say-statement.js';
import { AdviceCard } from './AdviceCard.js';
import { BridgeLine } from './BridgeLine.js';
import { bridgeWords } from './bridge-words.js';
import { GapCard } from './GapCard.js';
import { term } from '../../../parts/sentence.js';
import styles from './bridge.module.css';

/** From the freeze to the day TMR or RPNI takes over: one time line for each limb. */
export function BridgePage() {
  const { id = '' } = useParams();
  const bridge = useBridge(id);
  return (
    <Shell title={`${bridgeWords.here} · cryobridge`} here={bridgeWords.here}>
      {bridge.isError && <ErrorNote error={bridge.error} retry={() => void bridge.refetch()} />}
      {bridge.isPending && <Loading what={bridgeWords.loading} expectedSeconds={2} />}
      {bridge.data !== undefined && <Bridge id={id} view={bridge.data} />}
    </Shell>
  );
}

function Bridge({ id, view }: { readonly id: string; readonly view: BridgeView }) {
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <h1>{bridgeWords.title(view.label)}</h1>
        <div className={styles['acts']}>
          <Button
            component="a"
            href={courseApi.bridgePdf(id)}
            target="_blank"
            rel="noreferrer"
            variant="outline"
            size="sm"
            leftSection={<Icon name="print" size={16} />}
          >
            {bridgeWords.pdf}
          </Button>
          <Button
            component={Link}
            to={`/courses/${encodeURIComponent(id)}/record`}
            variant="subtle"
            size="sm"
          >
            {bridgeWords.agree}
          </Button>
          <Button component={Link} to={`/courses/${encodeURIComponent(id)}`} variant="subtle" size="sm">
            {bridgeWords.back}
          </Button>
        </div>
      </div>
      {view.episodes.map((episode) => (
        <Limb
          key={episode.bridge.episode}
          patientId={id}
          episode={episode}
          isOne={view.episodes.length === 1}
        />
      ))}
      <Card title={bridgeWords.anaesthetic}>
        {view.localAnaesthetic.length === 0 ? (
          <p className={parts['quiet']}>{bridgeWords.anaestheticNone}</p>
        ) : (
          <Rows
            rows={view.localAnaesthetic.map(({ drug, totalMg }) => ({
              label: term(drug),
              value: bridgeWords.mg(totalMg),
            }))}
          />
        )}
      </Card>
    </div>
  );
}

interface LimbProps {
  readonly patientId: string;
  readonly episode: BridgeEpisodeView;
  readonly isOne: boolean;
}

function Limb({ patientId, episode, isOne }: LimbProps) {
  const { bridge, forecast, evidence, assumed } = episode;
  return (
    <section className={styles['limb']} aria-label={limbName(bridge)}>
      {!isOne && <h2 className={styles['limbName']}>{limbName(bridge)}</h2>}
      <div className={styles['columns']}>
        <div className={styles['stack']}>
          <Card title={bridgeWords.timeline}>
            {bridge.freezeDate === null && <p className={parts['quiet']}>{bridgeWords.noFreeze}</p>}
            <Sized guess={720}>{(widthPx) => <BridgeLine bridge={bridge} widthPx={widthPx} />}</Sized>
          </Card>
          <GapCard bridge={bridge} />
        </div>
        <div className={styles['stack']}>
          <AdviceCard patientId={patientId} bridge={bridge} />
          {bridge.notes.length > 0 && (
            <Card title={bridgeWords.notes}>
              <AlertReasons reasons={bridge.notes} />
            </Card>
          )}
          {forecast !== null && forecast.perNerve.length > 0 && (
            <Card title={bridgeWords.cover}>
              <Rows
                rows={forecast.perNerve.map(({ nerveSite, coverEndsDay: { low, median, high } }) => ({
                  label: nerveName(nerveSite),
                  value: `${bridgeWords.coverColumns.day} ${number(median)} (${number(low)}–${number(high)})`,
                }))}
              />
            </Card>
          )}
          {evidence !== null && <p className={parts['small']}>{sayStatement(evidence.grade)}</p>}
          {assumed.length > 0 && (
            <details className={parts['details']}>
              <summary>{bridgeWords.assumed(assumed.length)}</summary>
              <ul>
                {assumed.map(({ claim, label }) => (
                  <li key={claim}>{term(label)}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
      </div>
    </section>
  );
}
