// The requirements on a field, in Simplified Chinese.
import type { FieldTexts } from './cases';

export const fieldTexts: FieldTexts = {
  line: ({ most }) => `须为一行，1 至 ${most} 个字符`,
  text: ({ most }) => `须为 1 至 ${most} 个字符`,
  id: '须为编号（UUID）',
  day: '须为存在的日期，写成 YYYY-MM-DD',
  instant: '须为含时差的时间，例如 2026-11-22T09:00:00Z',
  moment: '须为版本（例如 12）或时间（例如 2026-11-22T09:00:00Z）',
  email: '须为可送达的电子邮件地址',
  amount: '须为以文本书写的金额，例如 "15000.00"',
  'time-zone': '须为时区，例如 Asia/Shanghai',
  'one-of': ({ words }) => `须为 ${words.join('、')} 其中之一`,
  whole: ({ least, most }) => `须为 ${least} 至 ${most} 的整数`,
  flag: '须为 true 或 false',
  list: '须为列表',
  'entries-at-least': ({ least }) => `至少须有 ${least} 项`,
  'entries-at-most': ({ most }) => `最多 ${most} 项`,
  lines: ({ most }) => `须为列表，每项一行，1 至 ${most} 个字符`,
  languages: '须为语言代码，例如 en 或 zh-CN',
  object: '须为对象',
  objects: '须为对象的列表',
  'left-out': '须省略',
  unknown: '此字段不存在，请移除',
};
