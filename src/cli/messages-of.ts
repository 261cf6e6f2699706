import type { Lang } from '../model/lang.ts';
import { messagesEn } from './messages-en.ts';
import { messagesZh } from './messages-zh.ts';
import type { Messages } from './messages.ts';

/** All messages in a language. */
export function messagesOf(lang: Lang): Messages {
  return lang === 'en' ? messagesEn : messagesZh;
}
