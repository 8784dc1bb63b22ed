// The mistakes of a mapping, in Simplified Chinese.
import type { MappingMistake } from '#libs/import';
import type { MistakeTexts } from '../tell-mistakes';

/** What a table's rows are. */
const roles = { representatives: '服务人员', clients: '客户', orders: '订单' };

export const mappingMistakes: MistakeTexts<MappingMistake> = {
  'not-an-object': ({ at }) => `${at || '映射文件'} 须为以大括号表示的对象。`,
  'not-a-list': ({ at }) => `${at} 须为以方括号表示的列表。`,
  'not-a-text': ({ at }) => `${at} 须为文本。`,
  missing: ({ at }) => `缺少 ${at}。`,
  'not-one-of': ({ at, words }) => `${at} 须为 ${words.join('、')} 其中之一。`,
  'unknown-field': ({ at, fields }) => `${at} 不是可用的字段。此处可用的字段为 ${fields.join('、')}。`,
  'not-a-delimiter': ({ at }) => `${at} 须为单个字符，例如 ","、";" 或 "\\t"。`,
  'one-sign-for-two': ({ at }) => `${at} 的小数点与千位分隔符不能使用相同的符号。`,
  'unknown-encoding': ({ at, text }) => `${at}：${text} 不是可用的编码。请填写 utf-8、gb18030、big5、utf-16le 等。`,
  'not-a-date-pattern': ({ at, text }) => `${at}：${text} 须包含 YYYY、MM、DD 各一次，例如 YYYY-MM-DD。`,
  'not-a-file-name': ({ at }) => `${at} 须为文件名，不能包含文件夹。`,
  'brace-alone': ({ at, text }) => `${at}：${text} 的大括号没有成对。`,
  'placeholder-empty': ({ at }) => `${at} 的 {} 中没有列名。`,
  'unknown-filter': ({ at, filter, filters }) => `${at}：没有 ${filter} 这个转换。可用的转换为 ${filters.join('、')}。`,
  'amount-breaks-off': ({ at }) => `${at} 的算式不完整，缺少列或数字。`,
  'amount-goes-on': ({ at, text }) => `${at}：${text} 在算式结束后还有多余的内容。`,
  'amount-not-understood': ({ at, text }) => `${at}：无法识别 ${text}。请只使用 {列名}、数字、+、-、* 和括号。`,
  'bracket-open': ({ at }) => `${at} 有未闭合的括号。`,
  'file-twice': ({ at, file }) => `${at}：文件 ${file} 出现了两次。`,
  'no-such-table': ({ at, table, tables }) => `${at} 为 ${table}，但没有这个表。现有的表为 ${tables.join('、')}。`,
  'link-without-key': ({ at, table }) => `${at} 链接到 ${table}，该表的 key 须恰好为一列。`,
  'id-without-key': ({ at, role }) => `${at} 须恰好为一列，作为${roles[role]}在来源系统中的编号。`,
  'column-without-link': ({ at, column, table, to }) =>
    `${at} 使用列 ${column}，因此 tables.${table}.links 须有 "${column}": "${to}"。`,
  'amount-or-lines': ({ at }) => `${at} 须有自己的金额（amount），或有含金额的明细（lines），两者选其一。`,
  'owner-without-orders': ({ at }) => `${at} 按最近一笔订单确定，因此 orders.representative 须指定列。`,
  'spend-without-orders': ({ at }) => `${at} 按订单计算，因此映射文件须说明订单在哪里。`,
  'entry-twice': ({ at, entry }) => `${at}：客户档案中的 ${entry} 出现了两次。`,
  'fact-without-orders': ({ at, fact }) => `${at} 使用了 ${fact}，但映射文件中没有订单。`,
  'unknown-fact': ({ at, fact, facts }) =>
    `${at} 使用了 ${fact}，但没有这一项。可由订单计算的项目为 ${facts.join('、')}。`,
  'no-privacy-rule': ({ at, field }) =>
    `${at}：${field} 没有隐私规则，因此不得收集。GET /v1/privacy 列出可以收集的字段。`,
};
