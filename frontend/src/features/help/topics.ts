import { HELP_TOPICS, type HelpTopic } from '@/app/paths';

/** A topic is a list of blocks; each block has a title and paragraphs, in i18n/help.json under the topic's name. */
export const isTopic = (name: string | undefined): name is HelpTopic =>
  (HELP_TOPICS as readonly string[]).includes(name ?? '');
