/** Language of messages and of the frame text of Markdown files; the names of elements are always Chinese. */
export type Lang = 'zh' | 'en';
