/**
 * What the server knows; throws with its complaint.
 * @param {string} path
 */
export async function get(path) {
  return answerOf(await fetch(path));
}

/**
 * Does something as a person of the chat and returns what came of it; throws with the server's complaint.
 * @param {string} action
 * @param {Record<string, unknown>} body
 */
export async function act(action, body) {
  const headers = { 'content-type': 'application/json' };
  const { result } = await answerOf(
    await fetch(`/playground/${action}`, { method: 'POST', headers, body: JSON.stringify(body) }),
  );
  return result;
}

/**
 * Sends a file.
 * @param {{ chatId: number, userId?: number | undefined }} from
 * @param {File} file
 * @param {string} caption
 */
export async function upload({ chatId, userId }, file, caption) {
  const query = new URLSearchParams({ chatId: String(chatId), name: file.name, type: file.type, caption });
  if (userId !== undefined) query.set('userId', String(userId));
  const headers = { 'content-type': 'application/octet-stream' };
  await answerOf(await fetch(`/playground/upload?${query}`, { method: 'POST', headers, body: file }));
}

/** @param {Response} response */
async function answerOf(response) {
  const body = await response.json();
  if (!response.ok) throw new Error(body.error);
  return body;
}

/**
 * What happens, as it happens. The connection mends itself.
 * @param {{ on: Record<string, (event: any) => void>, onLost: () => void }} listeners
 */
export function listen({ on, onLost }) {
  const events = new EventSource('/playground/events');
  for (const [kind, handle] of Object.entries(on)) {
    events.addEventListener(kind, (event) => handle(JSON.parse(event.data)));
  }
  events.addEventListener('error', onLost);
}
