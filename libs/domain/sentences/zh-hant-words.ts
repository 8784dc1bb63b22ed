// The words of the trade in Traditional Chinese, as in Taiwan.
import type { Words } from './tongue';

export const words: Words = {
  steps: {
    'compile-dossier': '彙整客戶檔案',
    'appoint-successor': '任命接任人員',
    'notify-client': '客戶通知',
    'joint-visit': '共同拜訪',
    interview: '深度訪談',
    'follow-up-surveys': '定期追蹤與滿意度調查',
  },
  tiers: { platinum: '白金', gold: '金', silver: '銀', ordinary: '一般' },
  tracks: { vip: 'VIP 轉移', ordinary: '一般轉移' },
  sections: {
    background: '背景',
    relationships: '人際關係',
    preferences: '偏好',
    habits: '習慣',
    history: '往來歷程',
    'special-needs': '特殊需求',
    goals: '目標',
    expectations: '期望',
    'open-promises': '未完成的承諾',
    risks: '風險',
  },
  channels: { email: '電子郵件', 'in-person': '當面', video: '視訊', call: '電話' },
  mails: { notice: '客戶通知', reminder: '提醒', escalation: '升級處理', survey: '滿意度調查', appointment: '任命' },
  bases: { import: '依匯入資料', assigned: '由指派', successor: '由接任', interim: '代理，直到有人接任' },
  causes: {
    withdrawn: '離職已撤回',
    superseded: '已由此客戶的另一件交接取代',
    cancelled: '經人決定取消',
    'client-erased': '客戶資料已刪除',
  },
  grounds: {
    'client-request': '應客戶要求',
    'retention-ended': '保存期限已滿',
    'consent-withdrawn': '同意已撤回',
    other: '其他理由',
  },
  losses: { departure: '本人也將離職', declined: '本人婉拒任命', objection: '客戶提出異議' },
  actors: {
    system: 'Baton 系統',
    policy: '政策',
    hr: '人力資源',
    manager: '主管',
    rep: '服務人員',
    auditor: '稽核人員',
    client: '客戶',
  },
  atTheCommandLine: (user) => `${user}（命令列）`,
  erased: '（已刪除）',
};
