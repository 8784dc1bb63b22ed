// The mistakes of a policy document, in Simplified Chinese.
import type { PolicyMistake } from '#libs/domain';
import type { MistakeTexts } from '../tell-mistakes';

export const policyMistakes: MistakeTexts<PolicyMistake> = {
  'not-an-object': () => '政策须为以大括号表示的对象。',
  missing: ({ at }) => `缺少 ${at}。`,
  'not-a-calendar': ({ at }) =>
    `${at} 须包含有效的时区（timeZone）、周末（weekend，ISO 星期编号）、假日（holidays，YYYY-MM-DD）和工作日结束时间（dayEnds，HH:MM）。`,
  'not-true-or-false': ({ at }) => `${at} 须为 true 或 false。`,
  'not-a-tier-rule': ({ at, tiers, tracks }) =>
    `${at} 须包含等级（tier：${tiers.join('、')}）、流程（track：${tracks.join('、')}）和起算金额（from，以文本书写）。`,
  'tier-not-below': ({ at }) => `${at} 的起算金额须低于前一个等级。`,
  'last-tier-not-at-zero': ({ at }) => `${at} 是最后一个等级，起算金额须为 0，这样每位客户才都有等级。`,
  'not-an-anchor': ({ at, anchors }) => `${at} 须为 ${anchors.join('、')} 其中之一。`,
  'ownership-before-it-passes': ({ at, step }) => `${at} 只有在步骤 ${step} 中才能使用 ownership。`,
  'not-a-schedule': ({ at }) => `${at} 不是有效的时间间隔（例如 P30D、PT2S、-15B）。`,
  'not-schedules': ({ at }) => `${at} 须为时间间隔的列表（例如 P30D、PT2S、-15B）。`,
  'not-sections': ({ at, sections }) => `${at} 须为列表，且只能选自 ${sections.join('、')}。`,
  'never-settled': ({ at }) =>
    `${at} 须包含完成方式（settledBy，acknowledgement 或 silence）和无异议期限（silence，例如 P5D）。`,
  'not-surveys': ({ at, most }) =>
    `${at} 须包含调查时间（surveys，1 至 ${most} 个时间间隔）和回复期限（answerWithin，例如 P14D）。`,
  'ownership-never-passes': ({ at, steps }) => `${at} 须为 ${steps.join('、')} 其中之一，且该流程包含此步骤。`,
};
