import type { Settings } from '../../store/store.ts';
import { en } from './en.ts';
import { fa } from './fa.ts';
import type { Language, Wording } from './wording.ts';

/** Each language by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { fa: 'فارسی', en: 'English' };

export const WORDINGS: Readonly<Record<Language, Wording>> = { fa, en };

/**
 * The wording for a chat: what it has chosen, else what the app of the person who wrote speaks (`languageCode` as
 * Telegram gives it, like «fa» or «en-GB»), else `fallback`. Every language but Persian is served in English.
 */
export function chooseWording(settings: Settings, languageCode: string | undefined, fallback: Language): Wording {
  if (settings.language !== undefined) return WORDINGS[settings.language];
  if (languageCode === undefined || languageCode === '') return WORDINGS[fallback];
  return /^fa(?:-|$)/iu.test(languageCode) ? fa : en;
}
