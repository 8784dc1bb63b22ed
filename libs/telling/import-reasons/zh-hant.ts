// Why an import leaves something out, in Traditional Chinese: what is wrong and what to do.
import type { ReasonTexts } from './texts';

export const reasonTexts: ReasonTexts = {
  'id-empty': '編號是空的。每一列都需要編號；請填寫，或刪除這一列。',
  'id-twice': ({ value, line }) => `${value} 已出現在第 ${line} 行。編號不能重複；請刪除或更正其中一個。`,
  'id-too-long': ({ most }) => `編號超過 ${most} 個字元。是否選錯欄位？`,
  'id-is-mail': '編號看起來是電子郵件地址，而編號會永久保持可讀。請選擇不透露個人資訊的欄位。',
  'link-empty': '編號是空的。請填寫這一列屬於誰。',
  'link-unknown': ({ file, value }) => `${file} 中沒有 ${value}。請在該檔案新增這一列，或更正編號。`,
  'link-rejected': ({ value, file, line }) => `${value} 在 ${file} 第 ${line} 行已被拒絕。請先更正那一列。`,
  'name-missing': '沒有名稱。請填寫，或刪除這一列。',
  'no-mail': ({ value }) => `${value} 不是電子郵件地址。請更正或留空。`,
  'text-too-long': ({ most }) => `文字超過 ${most} 個字元。請縮短。`,
  'no-language': ({ value }) => `${value} 不是語言代碼。請使用 ISO 639-1 代碼，例如「en fr」。`,
  'no-count': '這不是客戶數量。請填寫整數。',
  circle: ({ way }) => `這些人互為主管：${way}。請更正誰是誰的主管。`,
  'no-date': ({ value, format }) => `${value} 不是日期。請寫成 ${format}，或在欄位對應中寫明您的日期格式。`,
  'no-number': ({ value, decimal }) => `${value} 不是數字。請只寫數字，最多一個「${decimal}」，不含幣別。`,
  'file-empty': '檔案是空的。請重新匯出，並包含標題列。',
  'file-missing': '缺少此檔案。請匯出並與其他檔案一併送出。',
  'file-unknown': ({ wanted }) => `欄位對應中沒有這個名稱的檔案。需要的是 ${wanted}。`,
  'file-twice': '此檔案送出了兩次。請只送一次。',
  'header-missing': '檔案沒有標題列。請重新匯出，並包含標題列。',
  'header-unreadable': ({ encoding }) =>
    `標題列不是 ${encoding} 編碼的文字。請在欄位對應中寫明檔案的編碼，或以 UTF-8 匯出。`,
  'header-again': '標題列在這裡又出現一次。請刪除這一行。',
  'columns-unnamed': ({ delimiter }) =>
    `有兩個欄位沒有名稱。請為各欄命名，或在欄位對應中寫明 ${delimiter} 以外的分隔符號。`,
  'column-twice': '有兩個欄位同名。請更名或刪除其中一個。',
  'column-missing': '缺少此欄位。請一併匯出，或在欄位對應中指明含有它的欄位；名稱區分大小寫。',
  'cells-too-many': ({ cells, wanted }) =>
    `這一列有 ${cells} 格，標題列有 ${wanted} 格。含有分隔符號的儲存格請加上引號。`,
  'cells-too-few': ({ cells, wanted }) => `這一列有 ${cells} 格，標題列有 ${wanted} 格。請補上缺少的儲存格。`,
  'quote-open': '引號在此開啟，卻未在儲存格結尾關閉。請關閉引號；引號內的引號要寫兩次。',
  'quote-inside': '未加引號的儲存格中有引號。請將整格加上引號，並把裡面的引號寫兩次。',
  'no-csv': ({ error }) => `這一列無法以 CSV 讀取（${error}）。請更正，或重新匯出檔案。`,
  'no-text': '此處有不屬於該編碼的文字，或半個字元。請在欄位對應中寫明檔案的編碼，或更正儲存格。',
  'nul-character': '儲存格中有 NUL 字元。請移除。',
  erased: '此客戶已在 Baton 中清除，不會重新建立。請也從匯出檔中移除。',
  deactivated: '此客戶已在 Baton 中停用，維持原狀。',
  'owner-leaves': ({ owner }) => `${owner} 即將離職或已離職，因此 Baton 中的負責人維持不變。`,
};
