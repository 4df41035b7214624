// «خلاصه کن», written in reply to a post or beside it: the post is to be read.

const PLEASE = String.raw`(?:لطفا|لطفاً|please)`;
const WHAT = String.raw`(?:اینو|این|پست|خبر|متن|رو|را)`;
const DO = String.raw`(?:خلاصه|چکیده|بخوان|بخون|summari[sz]e|summary|tl;?dr)`;
const ENDING = String.raw`(?:ش|اش|‌اش)?(?:\s?(?:کن|کنید|بکن|بده|بدهید|لطفا|لطفاً|it))*`;
const CALL = new RegExp(String.raw`^\/?(?:${PLEASE}\s)?(?:${WHAT}\s)*${DO}${ENDING}[\s.!؟?]*$`, 'iu');

/** Whether some words only ask that something be read. */
export const isCall = (words: string): boolean => CALL.test(words.trim());
