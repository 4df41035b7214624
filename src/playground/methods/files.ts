import type { File, PhotoSize } from '@grammyjs/types';
import { refuse } from '../errors.ts';
import type { StoredFile } from '../files.ts';
import { LIMITS } from '../limits.ts';
import { pictureIn } from '../pictures.ts';
import type { Call, MethodTable } from './method.ts';
import { post, readCaption, SENDING_PARAMETERS } from './posting.ts';

export const fileMethods = {
  sendDocument: {
    takes: [
      ...SENDING_PARAMETERS,
      ...(['document', 'thumbnail', 'caption', 'parse_mode', 'caption_entities'] as const),
      'disable_content_type_detection',
    ],
    carryOut(call) {
      const caption = readCaption(call);
      const file = sentFile(call, 'document', 'documents');
      return post(call, { document: documentOf(file), ...caption });
    },
  },

  sendPhoto: {
    takes: [
      ...SENDING_PARAMETERS,
      ...(['photo', 'caption', 'parse_mode', 'caption_entities', 'show_caption_above_media', 'has_spoiler'] as const),
    ],
    carryOut(call) {
      const caption = readCaption(call);
      const file = sentFile(call, 'photo', 'photos');
      return post(call, { photo: photoOf(file), ...caption });
    },
  },

  getFile: {
    takes: ['file_id'],
    carryOut({ state, parameters }): File {
      const file = state.files.get(parameters.string('file_id'));
      if (file === undefined) throw refuse('fileId');
      if (file.bytes.length > LIMITS.download) throw refuse('fileTooBig');
      return {
        file_id: file.id,
        file_unique_id: file.uniqueId,
        file_size: file.bytes.length,
        file_path: file.path,
      };
    },
  },
} as const satisfies MethodTable;

/** A file as it stands in messages. */
export function documentOf(file: StoredFile): {
  file_id: string;
  file_unique_id: string;
  file_name: string;
  mime_type: string;
  file_size: number;
} {
  return {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_name: file.name,
    mime_type: file.mimeType,
    file_size: file.bytes.length,
  };
}

/** A photo in the one size that the playground keeps. */
export function photoOf(file: StoredFile): PhotoSize[] {
  const { id: file_id, uniqueId: file_unique_id } = file;
  const { width, height } = pictureIn(file.bytes) ?? { width: 1280, height: 720 };
  return [{ file_id, file_unique_id, width, height, file_size: file.bytes.length }];
}

/** The file of the call: new bytes are kept, an id of one already sent is taken up. */
function sentFile({ state, parameters }: Call, what: 'document' | 'photo', folder: 'documents' | 'photos'): StoredFile {
  const given = parameters.upload(what);
  if (given === undefined) throw refuse('fileMissing', { what });
  if (typeof given === 'string') {
    const known = state.files.get(given);
    if (known === undefined) throw refuse('fileIdentifier');
    return known;
  }
  if (given.bytes.length === 0) throw refuse('fileEmpty');
  return state.files.keep(given, folder);
}
