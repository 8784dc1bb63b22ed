// The requirements on a field, in Traditional Chinese.
import type { FieldTexts } from './cases';

export const fieldTexts: FieldTexts = {
  line: ({ most }) => `須為一行，1 至 ${most} 個字元`,
  text: ({ most }) => `須為 1 至 ${most} 個字元`,
  id: '須為編號（UUID）',
  day: '須為存在的日期，寫成 YYYY-MM-DD',
  instant: '須為含時差的時間，例如 2026-11-22T09:00:00Z',
  moment: '須為版本（例如 12）或時間（例如 2026-11-22T09:00:00Z）',
  email: '須為可寄達的電子郵件地址',
  amount: '須為以文字書寫的金額，例如 "15000.00"',
  'time-zone': '須為時區，例如 Asia/Taipei',
  'one-of': ({ words }) => `須為 ${words.join('、')} 其中之一`,
  whole: ({ least, most }) => `須為 ${least} 至 ${most} 的整數`,
  flag: '須為 true 或 false',
  list: '須為清單',
  'entries-at-least': ({ least }) => `至少須有 ${least} 項`,
  'entries-at-most': ({ most }) => `最多 ${most} 項`,
  lines: ({ most }) => `須為清單，每項一行，1 至 ${most} 個字元`,
  languages: '須為語言代碼，例如 en 或 zh-TW',
  object: '須為物件',
  objects: '須為物件的清單',
  'left-out': '須省略',
  unknown: '此欄位不存在，請移除',
};
