import type { Upload } from './parameters.ts';

/** A file that somebody sent. */
export interface StoredFile extends Upload {
  readonly id: string;
  readonly uniqueId: string;
  /** What `getFile` calls `file_path`. */
  readonly path: string;
}

/** Files are kept for as long as the playground runs. */
export class Files {
  readonly #byId = new Map<string, StoredFile>();

  keep(upload: Upload, folder: 'documents' | 'photos' | 'videos' | 'stickers'): StoredFile {
    const number = this.#byId.size + 1;
    const extension = /\.\w+$/u.exec(upload.name)?.[0] ?? '';
    const file: StoredFile = {
      ...upload,
      id: `playground-file-${number}`,
      uniqueId: `unique-${number}`,
      path: `${folder}/file_${number}${extension}`,
    };
    this.#byId.set(file.id, file);
    return file;
  }

  get(id: string): StoredFile | undefined {
    return this.#byId.get(id);
  }

  atPath(path: string): StoredFile | undefined {
    return this.#byId.values().find((file) => file.path === path);
  }
}
