// What the page asks the local cloud. GET changes nothing there.

const PATIENCE_MS = 15_000;

async function ask(path, method) {
  const answer = await fetch('/_local/' + path, { method, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
  const json = await answer.json();
  if (!answer.ok) {
    throw new Error(json.message ?? String(answer.status));
  }
  return json;
}

const part = encodeURIComponent;

export const now = () => ask('now', 'GET');
export const path = (correlation) => ask('paths/' + part(correlation), 'GET');
export const items = (table, partition, after) =>
  ask(`tables/${part(table)}?partition=${part(partition)}&after=${part(after)}`, 'GET');
export const openLetters = (queue) => ask(`dead-letters/${part(queue)}/open`, 'POST');
export const redrive = (queue) => ask(`dead-letters/${part(queue)}/redrive`, 'POST');
