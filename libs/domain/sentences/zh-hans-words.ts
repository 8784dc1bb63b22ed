// The words of the trade in Simplified Chinese, as on the mainland.
import type { Words } from './tongue';

export const words: Words = {
  steps: {
    'compile-dossier': '整理客户档案',
    'appoint-successor': '任命接任人员',
    'notify-client': '客户通知',
    'joint-visit': '共同拜访',
    interview: '深度访谈',
    'follow-up-surveys': '定期跟踪与满意度调查',
  },
  tiers: { platinum: '白金', gold: '金', silver: '银', ordinary: '普通' },
  tracks: { vip: 'VIP 转移', ordinary: '普通转移' },
  sections: {
    background: '背景',
    relationships: '人际关系',
    preferences: '偏好',
    habits: '习惯',
    history: '往来历史',
    'special-needs': '特殊需求',
    goals: '目标',
    expectations: '期望',
    'open-promises': '未完成的承诺',
    risks: '风险',
  },
  channels: { email: '电子邮件', 'in-person': '当面', video: '视频', call: '电话' },
  mails: { notice: '客户通知', reminder: '提醒', escalation: '升级处理', survey: '满意度调查', appointment: '任命' },
  bases: { import: '按导入数据', assigned: '经指派', successor: '经接任', interim: '代理，直到有人接任' },
  causes: {
    withdrawn: '离职已撤回',
    superseded: '已由该客户的另一项交接取代',
    cancelled: '经人决定取消',
    'client-erased': '客户数据已删除',
  },
  grounds: {
    'client-request': '应客户要求',
    'retention-ended': '保存期限已满',
    'consent-withdrawn': '同意已撤回',
    other: '其他理由',
  },
  losses: { departure: '本人也将离职', declined: '本人婉拒任命', objection: '客户提出异议' },
  actors: {
    system: 'Baton 系统',
    policy: '政策',
    hr: '人力资源',
    manager: '主管',
    rep: '服务人员',
    auditor: '审计人员',
    client: '客户',
  },
  atTheCommandLine: (user) => `${user}（命令行）`,
  erased: '（已删除）',
};
