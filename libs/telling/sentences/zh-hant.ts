// The record in Traditional Chinese: one plain sentence for each event.
import { sectionsOf, stillOwned } from './numbers';
import type { EffectSentences, Sentences } from './tongue';

/** Earlier logs record the same about their mails. */
const effects: EffectSentences = {
  done: ({ kind }, { words }) => `${words.effects[kind]}已寄出。`,
  failed: ({ kind, reason }, { verbatim, words }) => `${words.effects[kind]}無法寄出（「${verbatim(reason)}」）。`,
  withdrawn: ({ kind }, { words }) => `${words.effects[kind]}已無須寄出，予以撤回。`,
};

export const sentences: Sentences = {
  PolicyPublished: ({ version, document }, { verbatim }) =>
    `政策「${verbatim(document.name)}」的第 ${version} 版已發布。`,
  ClientAdded: () => '已新增客戶。',
  ClientCorrected: () => '已更正客戶資料。',
  ClientSpendRecorded: ({ lifetimeSpend }, { money }) => `已記錄客戶累計消費 ${money(lifetimeSpend)}。`,
  ClientDossierRecorded: ({ dossier }, { list, words }) =>
    `客戶檔案已補充資料：${list(sectionsOf(dossier).map((each) => words.sections[each]))}。`,
  OwnerChanged: ({ to, basis }, { name, words }) => `${name(to)} 成為客戶的負責人（${words.bases[basis]}）。`,
  OwnerConfirmed: ({ ownerId, basis }, { name, words }) =>
    `${name(ownerId)} 繼續擔任客戶的負責人（${words.bases[basis]}）。`,
  ClientHandoverStarted: ({ handoverId }) => `此客戶的交接 ${handoverId} 已開始。`,
  ClientHandoverEnded: ({ handoverId }) => `此客戶的交接 ${handoverId} 已結束。`,
  ClientHandoverReopened: ({ handoverId }) => `此客戶的交接 ${handoverId} 繼續進行。`,
  PromiseRecorded: ({ dueOn }, { day }) => `已記錄一項對客戶的承諾${dueOn ? `，期限為 ${day(dueOn)}` : ''}。`,
  PromiseSettled: ({ outcome }) => (outcome === 'kept' ? '一項承諾已履行。' : '客戶免除了一項承諾。'),
  ClientDeactivated: () => '客戶已停用。',
  ClientErasureRequested: ({ ground }, { words }) => `已申請刪除客戶資料：${words.grounds[ground]}。`,
  ClientErasureRefused: () => '刪除客戶資料的申請已被駁回或撤回。',
  ClientErased: ({ requestedBy, approvedBy }, { actor }) =>
    `客戶資料已刪除：由 ${actor(requestedBy)} 申請，${actor(approvedBy)} 核准。`,
  PersonAdded: () => '已新增人員。',
  SignInLinked: () => '已將登入身分連結至此人員。',
  PersonCorrected: () => '已更正人員資料。',
  RoleGranted: ({ role, scope }, { words }) => `已授予角色：${words.roles[role]}（${words.scopes[scope]}）。`,
  RoleWithdrawn: ({ role }, { words }) => `已收回角色：${words.roles[role]}。`,
  PersonDeactivated: () => '此人員已無法登入。',
  PersonReactivated: () => '此人員可再次登入。',
  RepresentativeAdded: () => '已新增服務人員。',
  RepresentativeCorrected: () => '已更正服務人員資料。',
  RepresentativeLeaving: ({ lastWorkingDay }, { day }) => `服務人員即將離職，最後工作日為 ${day(lastWorkingDay)}。`,
  RepresentativeStays: () => '離職已撤回，服務人員留任。',
  RepresentativeLeft: () => '服務人員已離職。',
  RepresentativeClosing: () => '服務人員不再接收客戶。',
  RepresentativeOpened: () => '服務人員恢復接收新客戶。',
  RepresentativeReopened: ({ reason, because = 'owns-clients' }) =>
    because === 'leads-handovers'
      ? '服務人員恢復接收客戶：沒有其他人可以督導交接。'
      : `服務人員恢復接收客戶：仍負責 ${stillOwned(reason)} 位客戶。`,
  RepresentativeDeactivated: () => '服務人員已停用。',
  RepresentativeReturned: () => '服務人員已復職。',
  RepresentativeEngaged: ({ as }) => (as === 'lead' ? '服務人員督導某次離職的交接。' : '服務人員獲提名接任客戶。'),
  DepartureAnnounced: ({ lastWorkingDay, handovers, kind, inChunks }, { day }) =>
    `已公布${kind === 'sudden' ? '突然' : ''}離職，最後工作日為 ${day(lastWorkingDay)}；${inChunks ? '正在開啟' : '開啟了'} ${handovers.length} 件交接。`,
  DepartureRescheduled: ({ lastWorkingDay }, { day }) => `最後工作日改為 ${day(lastWorkingDay)}。`,
  DepartureWithdrawn: () => '離職已撤回。',
  LastWorkingDayPassed: ({ passed }) => `最後工作日已結束；${passed.length} 位仍由原服務人員負責的客戶改由他人負責。`,
  ClientsPassedOn: ({ passed }) => `最後工作日已結束；接下來 ${passed.length} 位仍由原服務人員負責的客戶改由他人負責。`,
  DepartureCarriedOn: ({ own, dropped, others }) =>
    [
      `已為接下來 ${own.length} 位客戶執行該決定`,
      ...(others.length > 0 ? [`涉及其他離職的 ${others.length} 件交接`] : []),
      ...(dropped.length > 0 ? [`另有 ${dropped.length} 位已不屬於該服務人員`] : []),
    ].join('，') + '。',
  DepartureCompleted: ({ handovers }) => `離職程序已完成：全部 ${handovers} 件交接均已結案。`,
  InterimOwnerNamed: ({ interimOwnerId }, { name }) => `已指定 ${name(interimOwnerId)} 代理負責屆時仍無人接任的客戶。`,
  InterimOwnerNeeded: () => '已無人可接手照顧客戶，需要指定代理負責人。',
  InterimOwnerFound: () => '又有人可以接手照顧客戶。',
  DepartureReopened: () => '離職程序重新開啟：其中一件交接繼續進行。',
  HandoverOpened: ({ tier, track }, { words }) =>
    `交接已開啟：等級為${words.tiers[tier]}，流程為 ${words.tracks[track]}。`,
  HandoverRescheduled: ({ lastWorkingDay }, { day }) => `日期已調整：最後工作日改為 ${day(lastWorkingDay)}。`,
  OutgoingStays: () => '原服務人員留任；客戶繼續由接任者服務。',
  HandoverPaused: () => '交接已暫停。',
  HandoverResumed: () => '交接已恢復。',
  StepSkipped: ({ step }, { words }) => `步驟「${words.steps[step]}」已略過。`,
  ReminderDue: ({ step, effect }, { name, words }) =>
    `步驟「${words.steps[step]}」的提醒時間已到，提醒對象為 ${name(effect.to.id)}。`,
  StepEscalated: ({ step, effect }, { name, words }) =>
    `步驟「${words.steps[step]}」逾期，已升級交由督導主管 ${name(effect.to.id)} 處理。`,
  LeadChanged: ({ leadId }, { name }) => `${name(leadId)} 成為此交接的督導主管。`,
  EffectDone: effects.done,
  EffectFailed: effects.failed,
  EffectWithdrawn: effects.withdrawn,
  MailSent: effects.done,
  MailFailed: effects.failed,
  MailWithdrawn: effects.withdrawn,
  OwnershipPassed: ({ to, basis }, { name }) =>
    basis === 'successor' ? `客戶已移交給接任人員 ${name(to)}。` : `在有人接任之前，由 ${name(to)} 代理負責此客戶。`,
  HandoverCompleted: ({ successorId }, { name }) => `交接已完成，由 ${name(successorId)} 服務此客戶。`,
  HandoverCancelled: ({ cause }, { words }) => `交接已取消：${words.causes[cause]}。`,
  HandoverReopened: () => '交接繼續進行；取代它的交接已結束。',
  HandoverErased: () => '此件交接中的客戶資料已刪除。',
  DossierSectionFilled: ({ section, fields }, { words }) =>
    `客戶檔案的「${words.sections[section]}」項目已填寫（${fields.length} 個欄位）。`,
  DossierSigned: ({ by }, { actor }) => `${actor(by)} 已簽認客戶檔案。`,
  DossierReturned: () => '客戶檔案已退回補充。',
  DossierApproved: ({ by }, { actor }) =>
    by === 'policy' ? '客戶檔案已完整；依政策無須核准。' : `${actor(by)} 已核准客戶檔案。`,
  SuccessorNominated: ({ representativeId }, { name }) => `${name(representativeId)} 獲提名為接任人員。`,
  SuccessorApproved: ({ representativeId }, { name }) => `${name(representativeId)} 的提名已獲核准。`,
  AppointmentAccepted: ({ representativeId }, { name }) => `${name(representativeId)} 接受了任命。`,
  AppointmentDeclined: ({ representativeId }, { name }) => `${name(representativeId)} 婉拒了任命。`,
  SuccessorAppointed: ({ representativeId }, { name }) => `${name(representativeId)} 已獲任命為接任人員。`,
  SuccessorLost: ({ representativeId, reason }, { name, words }) =>
    `${name(representativeId)} 不再是接任人員（${words.losses[reason]}），需要另選一位。`,
  SuccessorRestored: ({ representativeId }, { name }) => `${name(representativeId)} 恢復可接任，依原先安排繼續。`,
  NoticeRequested: ({ channel }, { words }) => `已安排以${words.channels[channel]}通知客戶。`,
  NoticeGiven: ({ channel }, { words }) => `已告知客戶（${words.channels[channel]}）。`,
  NoticeAcknowledged: () => '客戶已確認收到通知。',
  NoticeUncontested: () => '客戶未在期限內提出異議，通知視為已接受。',
  SuccessorObjected: ({ representativeId }, { name }) => `客戶對 ${name(representativeId)} 提出異議。`,
  VisitScheduled: ({ at, mode }, { instant, words }) => `共同拜訪定於 ${instant(at)}（${words.channels[mode]}）。`,
  VisitCancelled: () => '已安排的拜訪取消了。',
  JointVisitHeld: ({ heldAt, mode }, { instant, words }) =>
    `共同拜訪已於 ${instant(heldAt)} 進行（${words.channels[mode]}）。`,
  VisitCorrected: () => '共同拜訪的紀錄已更正。',
  InterviewHeld: ({ heldAt }, { instant }) => `深度訪談已於 ${instant(heldAt)} 進行。`,
  InterviewCorrected: () => '訪談紀錄已更正。',
  SurveyRequested: ({ survey, effect }) =>
    `第 ${survey} 次滿意度調查${effect ? '已寄給客戶' : '已開始，將當面詢問客戶'}。`,
  SurveyAnswered: ({ survey, csat, nps }) =>
    `客戶回覆了第 ${survey} 次調查：滿意度 ${csat} 分（滿分 5 分），推薦意願 ${nps} 分（滿分 10 分）。`,
  SurveyAnswerCorrected: ({ survey }) => `第 ${survey} 次調查的回覆已更正。`,
  ReadsRecorded: ({ reads }, { actor, words }) =>
    `${reads.map(({ reader, what, times }) => `${actor(reader)} 查閱了${words.readings[what]}${times > 1 ? `（${times} 次）` : ''}`).join('；')}。`,
  SurveyUndelivered: ({ survey }) => `第 ${survey} 次調查已結束：郵件無法送達，客戶並未收到。`,
  SurveysPlanned: ({ surveys }) => `客戶已知悉新的負責人；已排定 ${surveys.length} 次調查。`,
  SurveyClosedUnanswered: ({ survey }) => `第 ${survey} 次調查未獲回覆，已結束。`,
};
