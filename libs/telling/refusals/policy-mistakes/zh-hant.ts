// The mistakes of a policy document, in Traditional Chinese.
import type { PolicyMistake } from '#libs/domain';
import type { MistakeTexts } from '../tell-mistakes';

export const policyMistakes: MistakeTexts<PolicyMistake> = {
  'not-an-object': () => '政策須為以大括號表示的物件。',
  missing: ({ at }) => `缺少 ${at}。`,
  'not-a-calendar': ({ at }) =>
    `${at} 須包含有效的時區（timeZone）、週末（weekend，ISO 星期編號）、假日（holidays，YYYY-MM-DD）與工作日結束時間（dayEnds，HH:MM）。`,
  'not-true-or-false': ({ at }) => `${at} 須為 true 或 false。`,
  'not-a-tier-rule': ({ at, tiers, tracks }) =>
    `${at} 須包含等級（tier：${tiers.join('、')}）、流程（track：${tracks.join('、')}）與起算金額（from，以文字書寫）。`,
  'tier-not-below': ({ at }) => `${at} 的起算金額須低於前一個等級。`,
  'last-tier-not-at-zero': ({ at }) => `${at} 是最後一個等級，起算金額須為 0，每位客戶才都有等級。`,
  'not-an-anchor': ({ at, anchors }) => `${at} 須為 ${anchors.join('、')} 其中之一。`,
  'ownership-before-it-passes': ({ at, step }) => `${at} 只有在步驟 ${step} 才能使用 ownership。`,
  'not-a-schedule': ({ at }) => `${at} 不是有效的時間間隔（例如 P30D、PT2S、-15B）。`,
  'not-schedules': ({ at }) => `${at} 須為時間間隔的清單（例如 P30D、PT2S、-15B）。`,
  'not-sections': ({ at, sections }) => `${at} 須為清單，且只能選自 ${sections.join('、')}。`,
  'never-settled': ({ at }) =>
    `${at} 須包含完成方式（settledBy，acknowledgement 或 silence）與無異議期限（silence，例如 P5D）。`,
  'not-surveys': ({ at, most }) =>
    `${at} 須包含調查時程（surveys，1 至 ${most} 個時間間隔）與回覆期限（answerWithin，例如 P14D）。`,
  'ownership-never-passes': ({ at, steps }) => `${at} 須為 ${steps.join('、')} 其中之一，且該流程有此步驟。`,
};
