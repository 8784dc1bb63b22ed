// Deviations from the process, in Traditional Chinese.
import type { DeviationWords } from './deviation';

export const deviationWords: DeviationWords = {
  activities: {
    'send-notice': '寄出通知',
    'pass-ownership': '客戶移交給接任人員',
    'successor-lost': '另尋接任人員',
  },
  skipped: (activity, by) =>
    by
      ? `「${activity}」已略過：由 ${by.who} 於 ${by.at} 略過（紀錄位置 ${by.position}）。`
      : `「${activity}」未進行：紀錄中沒有相關事件。`,
  'out-of-order': (activity, before) => `「${activity}」提前進行：應先完成「${before}」。`,
  repeated: (activity) => `「${activity}」重複進行，但流程並未回到此處。`,
  'not-in-process': (activity) => `「${activity}」不屬於此流程。`,
};
