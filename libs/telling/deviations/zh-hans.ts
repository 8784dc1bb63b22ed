// Deviations from the process, in Simplified Chinese.
import type { DeviationWords } from './deviation';

export const deviationWords: DeviationWords = {
  activities: {
    'send-notice': '寄出通知',
    'pass-ownership': '客户移交给接任人员',
    'successor-lost': '另寻接任人员',
  },
  skipped: (activity, by) =>
    by
      ? `“${activity}”已跳过：由 ${by.who} 于 ${by.at} 跳过（记录位置 ${by.position}）。`
      : `“${activity}”未进行：记录中没有相关事件。`,
  'out-of-order': (activity, before) => `“${activity}”提前进行：应先完成“${before}”。`,
  repeated: (activity) => `“${activity}”重复进行，但流程并未回到此处。`,
  'not-in-process': (activity) => `“${activity}”不属于此流程。`,
};
