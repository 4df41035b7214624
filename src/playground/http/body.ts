import type { HonoRequest } from 'hono';
import { refuse } from '../errors.ts';
import { CallParameters, type Upload } from '../parameters.ts';

/** The parameters of a request: from its address and from a body of JSON, urlencoded or multipart form. */
export async function readParameters(request: HonoRequest): Promise<CallParameters> {
  const values = new Map<string, unknown>(new URL(request.url).searchParams);
  const uploads = new Map<string, Upload>();
  if (request.method === 'GET') return new CallParameters(values);
  const contentType = request.header('content-type') ?? '';
  try {
    if (contentType.startsWith('application/json')) {
      for (const [name, value] of Object.entries(jsonObject(await request.text()))) values.set(name, value);
    } else if (contentType !== '') {
      for (const [name, part] of Object.entries(await request.parseBody<Record<string, string | File>>())) {
        if (typeof part === 'string') values.set(name, part);
        else uploads.set(name, await upload(part));
      }
    }
  } catch (error) {
    throw refuse('bodyUnreadable', { why: error instanceof Error ? error.message : String(error) });
  }
  return new CallParameters(values, uploads);
}

function jsonObject(text: string): object {
  if (text === '') return {};
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('an object is expected');
  return value;
}

async function upload(file: File): Promise<Upload> {
  const mimeType = file.type === '' ? 'application/octet-stream' : file.type;
  return { name: file.name, mimeType, bytes: new Uint8Array(await file.arrayBuffer()) };
}
