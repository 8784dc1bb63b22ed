// The record in Simplified Chinese: one plain sentence for each event.
import { sectionsOf, stillOwned } from './numbers';
import type { EffectSentences, Sentences } from './tongue';

/** Earlier logs record the same about their mails. */
const effects: EffectSentences = {
  done: ({ kind }, { words }) => `${words.effects[kind]}已发送。`,
  failed: ({ kind, reason }, { verbatim, words }) => `${words.effects[kind]}无法发送（“${verbatim(reason)}”）。`,
  withdrawn: ({ kind }, { words }) => `${words.effects[kind]}已无须发送，予以撤回。`,
};

export const sentences: Sentences = {
  PolicyPublished: ({ version, document }, { verbatim }) =>
    `政策“${verbatim(document.name)}”的第 ${version} 版已发布。`,
  ClientAdded: () => '已添加客户。',
  ClientCorrected: () => '已更正客户信息。',
  ClientSpendRecorded: ({ lifetimeSpend }, { money }) => `已记录客户累计消费 ${money(lifetimeSpend)}。`,
  ClientDossierRecorded: ({ dossier }, { list, words }) =>
    `客户档案已补充信息：${list(sectionsOf(dossier).map((each) => words.sections[each]))}。`,
  OwnerChanged: ({ to, basis }, { name, words }) => `${name(to)} 成为客户的负责人（${words.bases[basis]}）。`,
  OwnerConfirmed: ({ ownerId, basis }, { name, words }) =>
    `${name(ownerId)} 继续担任客户的负责人（${words.bases[basis]}）。`,
  ClientHandoverStarted: ({ handoverId }) => `该客户的交接 ${handoverId} 已开始。`,
  ClientHandoverEnded: ({ handoverId }) => `该客户的交接 ${handoverId} 已结束。`,
  ClientHandoverReopened: ({ handoverId }) => `该客户的交接 ${handoverId} 继续进行。`,
  PromiseRecorded: ({ dueOn }, { day }) => `已记录一项对客户的承诺${dueOn ? `，期限为 ${day(dueOn)}` : ''}。`,
  PromiseSettled: ({ outcome }) => (outcome === 'kept' ? '一项承诺已兑现。' : '客户免除了一项承诺。'),
  ClientDeactivated: () => '客户已停用。',
  ClientErasureRequested: ({ ground }, { words }) => `已申请删除客户数据：${words.grounds[ground]}。`,
  ClientErasureRefused: () => '删除客户数据的申请已被驳回或撤回。',
  ClientErased: ({ requestedBy, approvedBy }, { actor }) =>
    `客户数据已删除：由 ${actor(requestedBy)} 申请，${actor(approvedBy)} 批准。`,
  PersonAdded: () => '已添加人员。',
  SignInLinked: () => '已将登录身份关联至此人员。',
  PersonCorrected: () => '已更正人员信息。',
  RoleGranted: ({ role, scope }, { words }) => `已授予角色：${words.roles[role]}（${words.scopes[scope]}）。`,
  RoleWithdrawn: ({ role }, { words }) => `已收回角色：${words.roles[role]}。`,
  PersonDeactivated: () => '此人员已无法登录。',
  PersonReactivated: () => '此人员可再次登录。',
  RepresentativeAdded: () => '已添加服务人员。',
  RepresentativeCorrected: () => '已更正服务人员信息。',
  RepresentativeLeaving: ({ lastWorkingDay }, { day }) => `服务人员即将离职，最后工作日为 ${day(lastWorkingDay)}。`,
  RepresentativeStays: () => '离职已撤回，服务人员留任。',
  RepresentativeLeft: () => '服务人员已离职。',
  RepresentativeClosing: () => '服务人员不再接收客户。',
  RepresentativeOpened: () => '服务人员恢复接收新客户。',
  RepresentativeReopened: ({ reason, because = 'owns-clients' }) =>
    because === 'leads-handovers'
      ? '服务人员恢复接收客户：没有其他人可以督导交接。'
      : `服务人员恢复接收客户：仍负责 ${stillOwned(reason)} 位客户。`,
  RepresentativeDeactivated: () => '服务人员已停用。',
  RepresentativeReturned: () => '服务人员已复职。',
  RepresentativeEngaged: ({ as }) => (as === 'lead' ? '服务人员督导某次离职的交接。' : '服务人员获提名接任客户。'),
  DepartureAnnounced: ({ lastWorkingDay, handovers, kind, inChunks }, { day }) =>
    `已公布${kind === 'sudden' ? '突然' : ''}离职，最后工作日为 ${day(lastWorkingDay)}；${inChunks ? '正在启动' : '启动了'} ${handovers.length} 项交接。`,
  DepartureRescheduled: ({ lastWorkingDay }, { day }) => `最后工作日改为 ${day(lastWorkingDay)}。`,
  DepartureWithdrawn: () => '离职已撤回。',
  LastWorkingDayPassed: ({ passed }) => `最后工作日已结束；${passed.length} 位仍由原服务人员负责的客户改由他人负责。`,
  ClientsPassedOn: ({ passed }) => `最后工作日已结束；接下来 ${passed.length} 位仍由原服务人员负责的客户改由他人负责。`,
  DepartureCarriedOn: ({ own, dropped, others }) =>
    [
      `已为接下来 ${own.length} 位客户执行该决定`,
      ...(others.length > 0 ? [`涉及其他离职的 ${others.length} 项交接`] : []),
      ...(dropped.length > 0 ? [`另有 ${dropped.length} 位已不属于该服务人员`] : []),
    ].join('，') + '。',
  DepartureCompleted: ({ handovers }) => `离职流程已完成：全部 ${handovers} 项交接均已关闭。`,
  InterimOwnerNamed: ({ interimOwnerId }, { name }) => `已指定 ${name(interimOwnerId)} 代理负责届时仍无人接任的客户。`,
  InterimOwnerNeeded: () => '已无人可接手照顾客户，需要指定代理负责人。',
  InterimOwnerFound: () => '又有人可以接手照顾客户。',
  DepartureReopened: () => '离职流程重新开启：其中一项交接继续进行。',
  HandoverOpened: ({ tier, track }, { words }) =>
    `交接已启动：等级为${words.tiers[tier]}，流程为 ${words.tracks[track]}。`,
  HandoverRescheduled: ({ lastWorkingDay }, { day }) => `日期已调整：最后工作日改为 ${day(lastWorkingDay)}。`,
  OutgoingStays: () => '原服务人员留任；客户继续由接任者服务。',
  HandoverPaused: () => '交接已暂停。',
  HandoverResumed: () => '交接已恢复。',
  StepSkipped: ({ step }, { words }) => `步骤“${words.steps[step]}”已跳过。`,
  ReminderDue: ({ step, effect }, { name, words }) =>
    `步骤“${words.steps[step]}”的提醒时间已到，提醒对象为 ${name(effect.to.id)}。`,
  StepEscalated: ({ step, effect }, { name, words }) =>
    `步骤“${words.steps[step]}”逾期，已升级交由督导主管 ${name(effect.to.id)} 处理。`,
  LeadChanged: ({ leadId }, { name }) => `${name(leadId)} 成为该交接的督导主管。`,
  EffectDone: effects.done,
  EffectFailed: effects.failed,
  EffectWithdrawn: effects.withdrawn,
  MailSent: effects.done,
  MailFailed: effects.failed,
  MailWithdrawn: effects.withdrawn,
  OwnershipPassed: ({ to, basis }, { name }) =>
    basis === 'successor' ? `客户已移交给接任人员 ${name(to)}。` : `在有人接任之前，由 ${name(to)} 代理负责该客户。`,
  HandoverCompleted: ({ successorId }, { name }) => `交接已完成，由 ${name(successorId)} 服务该客户。`,
  HandoverCancelled: ({ cause }, { words }) => `交接已取消：${words.causes[cause]}。`,
  HandoverReopened: () => '交接继续进行；取代它的交接已结束。',
  HandoverErased: () => '此项交接中的客户数据已删除。',
  DossierSectionFilled: ({ section, fields }, { words }) =>
    `客户档案的“${words.sections[section]}”栏目已填写（${fields.length} 个字段）。`,
  DossierSigned: ({ by }, { actor }) => `${actor(by)} 已签认客户档案。`,
  DossierReturned: () => '客户档案已退回补充。',
  DossierApproved: ({ by }, { actor }) =>
    by === 'policy' ? '客户档案已完整；按政策无需批准。' : `${actor(by)} 已批准客户档案。`,
  SuccessorNominated: ({ representativeId }, { name }) => `${name(representativeId)} 获提名为接任人员。`,
  SuccessorApproved: ({ representativeId }, { name }) => `${name(representativeId)} 的提名已获批准。`,
  AppointmentAccepted: ({ representativeId }, { name }) => `${name(representativeId)} 接受了任命。`,
  AppointmentDeclined: ({ representativeId }, { name }) => `${name(representativeId)} 婉拒了任命。`,
  SuccessorAppointed: ({ representativeId }, { name }) => `${name(representativeId)} 已获任命为接任人员。`,
  SuccessorLost: ({ representativeId, reason }, { name, words }) =>
    `${name(representativeId)} 不再是接任人员（${words.losses[reason]}），需要另选一位。`,
  SuccessorRestored: ({ representativeId }, { name }) => `${name(representativeId)} 恢复可接任，按原先安排继续。`,
  NoticeRequested: ({ channel }, { words }) => `已安排以${words.channels[channel]}通知客户。`,
  NoticeGiven: ({ channel }, { words }) => `已告知客户（${words.channels[channel]}）。`,
  NoticeAcknowledged: () => '客户已确认收到通知。',
  NoticeUncontested: () => '客户未在期限内提出异议，通知视为已接受。',
  SuccessorObjected: ({ representativeId }, { name }) => `客户对 ${name(representativeId)} 提出异议。`,
  VisitScheduled: ({ at, mode }, { instant, words }) => `共同拜访定于 ${instant(at)}（${words.channels[mode]}）。`,
  VisitCancelled: () => '已安排的拜访取消了。',
  JointVisitHeld: ({ heldAt, mode }, { instant, words }) =>
    `共同拜访已于 ${instant(heldAt)} 进行（${words.channels[mode]}）。`,
  VisitCorrected: () => '共同拜访的记录已更正。',
  InterviewHeld: ({ heldAt }, { instant }) => `深度访谈已于 ${instant(heldAt)} 进行。`,
  InterviewCorrected: () => '访谈记录已更正。',
  SurveyRequested: ({ survey, effect }) =>
    `第 ${survey} 次满意度调查${effect ? '已发给客户' : '已开始，将当面询问客户'}。`,
  SurveyAnswered: ({ survey, csat, nps }) =>
    `客户答复了第 ${survey} 次调查：满意度 ${csat} 分（满分 5 分），推荐意愿 ${nps} 分（满分 10 分）。`,
  SurveyAnswerCorrected: ({ survey }) => `第 ${survey} 次调查的答复已更正。`,
  ReadsRecorded: ({ reads }, { actor, words }) =>
    `${reads.map(({ reader, what, times }) => `${actor(reader)} 查阅了${words.readings[what]}${times > 1 ? `（${times} 次）` : ''}`).join('；')}。`,
  SurveyUndelivered: ({ survey }) => `第 ${survey} 次调查已结束：邮件无法送达，客户并未收到。`,
  SurveysPlanned: ({ surveys }) => `客户已知悉新的负责人；已排定 ${surveys.length} 次调查。`,
  SurveyClosedUnanswered: ({ survey }) => `第 ${survey} 次调查未获答复，已关闭。`,
};
