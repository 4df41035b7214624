// @ts-check
/**
 * What the server knows; throws with its complaint.
 * @param {string} path
 */
export async function get(path) {
  return answerOf(await fetch(path));
}

/**
 * Does something as the visitor and returns what came of it; throws with the server's complaint.
 * @param {string} action
 * @param {Record<string, unknown>} body
 */
export async function act(action, body) {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const { result } = await answerOf(await fetch(`/playground/${action}`, request));
  return result;
}

/** @param {Response} response */
async function answerOf(response) {
  const body = await response.json();
  if (!response.ok) throw new Error(body.error);
  return body;
}
