/** Puts load on a server, in a process of its own; takes what to do from its parent and answers with what came of it. */
import autocannon from 'autocannon';

process.on('message', async ({ url, token, connections, amount, seconds, requests }) => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' };
  const result = await autocannon({
    url,
    connections,
    ...(amount === undefined ? { duration: seconds } : { amount }),
    timeout: 60,
    headers,
    requests,
  });
  const { requests: counted, latency, non2xx, errors, timeouts, duration, start, finish } = result;
  process.send({
    total: counted.total,
    seconds: (new Date(finish) - new Date(start)) / 1000 || duration,
    p99Ms: latency.p99,
    failed: non2xx + errors + timeouts,
  });
  process.disconnect();
});
