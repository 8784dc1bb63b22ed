// The fields that Baton imports for people and clients, and the column names by which they are recognised.
export const KINDS = ['people', 'clients'] as const;
export type Kind = (typeof KINDS)[number];

/** Nothing can be imported without these. */
export const REQUIRED = ['id', 'name'] as const;

export const TARGETS = {
  people: ['id', 'name', 'email', 'title', 'phone', 'manager', 'languages', 'capacity'],
  clients: [
    'id',
    'name',
    'owner',
    'lifetimeSpend',
    'contactName',
    'contactTitle',
    'email',
    'phone',
    'address',
    'country',
    'language',
    'timeZone',
  ],
} as const;
export type Target = (typeof TARGETS)[Kind][number];
/** For example `clients.owner`. */
export type Meaning = { [K in Kind]: `${K}.${(typeof TARGETS)[K][number]}` }[Kind];

const NUMBER = '編號|编号|工號|工号|代號|代号|代碼|代码';
const COMMON = {
  email: /mail|郵件|邮件|信箱|邮箱|電郵/,
  phone: /phone|mobile|^tel|電話|电话|手機|手机/,
};
const NAMES: { [K in Kind]: Record<(typeof TARGETS)[K][number], RegExp> } = {
  people: {
    ...COMMON,
    id: new RegExp(
      `^((employee|staff|rep|representative|person|user|sales)?(id|no|nr|number|code)|(員工|员工|人員|人员|業務|业务)?(${NUMBER}))$`,
    ),
    name: /^((full|display|employee|staff|rep|person)?name|(員工|员工|人員|人员)?(姓名|名字))$/,
    title: /title|position|職稱|职称|職務|职务|職位|职位/,
    manager: /manager|supervisor|boss|reportsto|主管|上級|上级|經理|经理/,
    languages: /lang|語言|语言/,
    capacity: /capacity|服務量|服务量|上限/,
  },
  clients: {
    ...COMMON,
    id: new RegExp(`^((customer|client|account|company)?(id|no|nr|number|code)|(客戶|客户|公司)?(${NUMBER}))$`),
    name: /^((company|client|customer|account)?name|company|client|customer|(客戶|客户|公司)?(名稱|名称)|客戶|客户|公司)$/,
    owner:
      /owner|accountmanager|salesrep|^rep(id)?$|employeeid|負責|负责|服務人員|服务人员|業務|业务|客戶經理|客户经理/,
    lifetimeSpend: /spend|revenue|turnover|value|amount|total|消費|消费|金額|金额|營業額|营业额|價值|价值/,
    contactTitle: /contacttitle|(聯絡人|联系人)(職稱|职称|職務|职务)/,
    contactName: /^contact(name|person)?$|(聯絡人|联系人)(姓名)?$/,
    address: /address|地址/,
    country: /country|國家|国家|國別|国别/,
    language: /lang|語言|语言/,
    timeZone: /zone|時區|时区/,
  },
};
const FILES: Record<Kind, RegExp> = {
  people: /people|person|staff|employee|team|rep|user|人員|人员|員工|员工|業務|业务/i,
  clients: /client|customer|account|compan|客戶|客户|公司/i,
};

const bare = (column: string) => column.toLowerCase().replaceAll(/[\s_\-./#:：()（）]+/g, '');

/** The probable column of each target, among those not taken by an earlier target. */
export function guessColumns(kind: Kind, header: readonly string[]): Partial<Record<Target, string>> {
  const guessed: Partial<Record<Target, string>> = {};
  const taken = new Set<string>();
  for (const [target, name] of Object.entries(NAMES[kind]).toSorted(([a], [b]) => order(kind, a) - order(kind, b))) {
    const column = header.find((each) => !taken.has(each) && name.test(bare(each)) && isUsable(each));
    if (column === undefined) continue;
    taken.add(column);
    guessed[target as Target] = column;
  }
  return guessed;
}

const order = (kind: Kind, target: string) => TARGETS[kind].findIndex((each) => each === target);

export const guessFile = (kind: Kind, names: readonly string[]): string | undefined =>
  names.find((name) => FILES[kind].test(name));

/** A mapping cannot express a column whose name contains one of these characters. */
export const isUsable = (column: string): boolean => column !== '' && !/[{}|]/.test(column);
