// How Chinese, in both scripts, writes dates, lists and spaces.
import { partsOf } from './numbers';
import type { Writing } from './tongue';

const day = (date: string): string => {
  const parts = partsOf(date);
  return `${parts.year}年${parts.month}月${parts.day}日`;
};

// Sentences are written with spaces around inserted values; between two Chinese characters they are removed.
const BETWEEN_CHINESE = /(?<=[\p{Script=Han}，。：；、（）「」“”])[ ]+(?=[\p{Script=Han}，。：；、（）「」“”])/gu;
const BESIDE_PUNCTUATION = /[ ]+(?=[，。：；、（）「」“”])|(?<=[，。：；、（）「」“”])[ ]+/g;

export const chineseWriting: Writing = {
  day,
  instant: (at) => `${day(at)} ${partsOf(at).time}`,
  list: (items) => items.join('、'),
  finish: (sentence) => sentence.replaceAll(BETWEEN_CHINESE, '').replaceAll(BESIDE_PUNCTUATION, '').trim(),
};
