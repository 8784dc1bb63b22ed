// The mistakes of a mapping, in Traditional Chinese.
import type { MappingMistake } from '#libs/import';
import type { MistakeTexts } from '../tell-mistakes';

/** What a table's rows are. */
const roles = { representatives: '服務人員', clients: '客戶', orders: '訂單' };

export const mappingMistakes: MistakeTexts<MappingMistake> = {
  'not-an-object': ({ at }) => `${at || '對應檔'} 須為以大括號表示的物件。`,
  'not-a-list': ({ at }) => `${at} 須為以方括號表示的清單。`,
  'not-a-text': ({ at }) => `${at} 須為文字。`,
  missing: ({ at }) => `缺少 ${at}。`,
  'not-one-of': ({ at, words }) => `${at} 須為 ${words.join('、')} 其中之一。`,
  'unknown-field': ({ at, fields }) => `${at} 不是可用的欄位。此處可用的欄位為 ${fields.join('、')}。`,
  'not-a-delimiter': ({ at }) => `${at} 須為單一字元，例如 ","、";" 或 "\\t"。`,
  'one-sign-for-two': ({ at }) => `${at} 的小數點與千分位不能使用相同的符號。`,
  'unknown-encoding': ({ at, text }) => `${at}：${text} 不是可用的編碼。請填寫 utf-8、big5、gb18030、utf-16le 等。`,
  'not-a-date-pattern': ({ at, text }) => `${at}：${text} 須包含 YYYY、MM、DD 各一次，例如 YYYY-MM-DD。`,
  'not-a-file-name': ({ at }) => `${at} 須為檔案名稱，不可包含資料夾。`,
  'brace-alone': ({ at, text }) => `${at}：${text} 的大括號沒有成對。`,
  'placeholder-empty': ({ at }) => `${at} 的 {} 中沒有欄位名稱。`,
  'unknown-filter': ({ at, filter, filters }) => `${at}：沒有 ${filter} 這個轉換。可用的轉換為 ${filters.join('、')}。`,
  'amount-breaks-off': ({ at }) => `${at} 的算式不完整，缺少欄位或數字。`,
  'amount-goes-on': ({ at, text }) => `${at}：${text} 在算式結束後還有多餘的內容。`,
  'amount-not-understood': ({ at, text }) => `${at}：無法辨識 ${text}。請只使用 {欄位}、數字、+、-、* 與括號。`,
  'bracket-open': ({ at }) => `${at} 有未關閉的括號。`,
  'file-twice': ({ at, file }) => `${at}：檔案 ${file} 出現了兩次。`,
  'no-such-table': ({ at, table, tables }) =>
    `${at} 為 ${table}，但沒有這個資料表。現有的資料表為 ${tables.join('、')}。`,
  'link-without-key': ({ at, table }) => `${at} 連結至 ${table}，該資料表的 key 須恰為一個欄位。`,
  'id-without-key': ({ at, role }) => `${at} 須恰為一個欄位，作為${roles[role]}在來源系統中的編號。`,
  'column-without-link': ({ at, column, table, to }) =>
    `${at} 使用欄位 ${column}，因此 tables.${table}.links 須有 "${column}": "${to}"。`,
  'amount-or-lines': ({ at }) => `${at} 須有自己的金額（amount），或有含金額的明細（lines），兩者擇一。`,
  'owner-without-orders': ({ at }) => `${at} 依最近一筆訂單決定，因此 orders.representative 須指定欄位。`,
  'spend-without-orders': ({ at }) => `${at} 依訂單計算，因此對應檔須說明訂單在哪裡。`,
  'entry-twice': ({ at, entry }) => `${at}：客戶檔案中的 ${entry} 出現了兩次。`,
  'fact-without-orders': ({ at, fact }) => `${at} 使用了 ${fact}，但對應檔中沒有訂單。`,
  'unknown-fact': ({ at, fact, facts }) =>
    `${at} 使用了 ${fact}，但沒有這一項。可由訂單計算的項目為 ${facts.join('、')}。`,
  'no-privacy-rule': ({ at, field }) =>
    `${at}：${field} 沒有隱私規則，因此不得蒐集。GET /v1/privacy 列出可以蒐集的欄位。`,
};
