/** Tells the other tabs, and the page from its worker, that something kept here has changed. Carries no data. */
export type News = 'outbox' | 'kept';

const name = 'cryobridge-me';

export function announce(news: News): void {
  if (!('BroadcastChannel' in globalThis)) return;
  const channel = new BroadcastChannel(name);
  channel.postMessage(news);
  channel.close();
}

export function onNews(hear: (news: News) => void): () => void {
  if (!('BroadcastChannel' in globalThis)) return () => {};
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === 'outbox' || data === 'kept') hear(data);
  };
  return () => channel.close();
}
