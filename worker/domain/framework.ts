/**
 * The subject in ids and names: four parts, ten elements, their indicators, four abilities, eight lines of duty.
 * Imports nothing, so that a learner's page can use the values.
 */
export const abilities = ["big-picture", "execution", "service", "coordination"] as const;
export type Ability = (typeof abilities)[number];

export const abilityNames: Record<Ability, string> = {
  "big-picture": "服务大局",
  execution: "狠抓落实执行",
  service: "服务管理",
  coordination: "综合协调",
};

export const elements = [
  { id: "responsibility", name: "抓落实的主体责任", part: "一个责任", paragraph: 6 },
  { id: "reverence", name: "敬畏", part: "两种精神状态", paragraph: 8 },
  { id: "clarity", name: "清醒", part: "两种精神状态", paragraph: 9 },
  { id: "solitude", name: "耐得住寂寞", part: "三个考验", paragraph: 11 },
  { id: "grievance", name: "受得了委屈", part: "三个考验", paragraph: 12 },
  { id: "secrecy", name: "守得住秘密", part: "三个考验", paragraph: 13 },
  { id: "big-picture", name: "服务大局的能力", part: "四种能力", paragraph: 15 },
  { id: "execution", name: "狠抓落实的执行能力", part: "四种能力", paragraph: 16 },
  { id: "service", name: "服务管理能力", part: "四种能力", paragraph: 17 },
  { id: "coordination", name: "综合协调能力", part: "四种能力", paragraph: 18 },
] as const;
export type ElementId = (typeof elements)[number]["id"];
export const elementIds = elements.map((element) => element.id) as readonly ElementId[];

/** The elements that are no ability: shown beside a profile as 底色, never as a fifth axis. */
export const groundElements = elements.filter((element) => element.part !== "四种能力");

export const indicators = {
  "responsibility.role": "从办文办会转到抓全面落实",
  "responsibility.overview": "方方面面心中有数",
  "responsibility.courage": "敢于担当",
  "responsibility.small-and-large": "大处着眼、小处着手",
  "reverence.rules": "敬畏权力、职责、制度",
  "reverence.look-up": "办前先查规定",
  "reverence.care": "认真谨慎、按程序办",
  "clarity.political": "大事上旗帜鲜明",
  "clarity.remind": "发现偏差及时提醒",
  "clarity.calm": "每临大事有静气",
  "solitude.balance": "平静、平衡、平淡",
  "solitude.selfless": "耐清苦、能无私",
  "grievance.criticism": "受得住批评",
  "grievance.served-first": "以服务对象满意为标准",
  "grievance.steady": "任劳任怨、敬终如始",
  "secrecy.four-donts": "不看、不问、不说、不传",
  "secrecy.hands-and-mouth": "管住手、管住口",
  "secrecy.loyalty": "守本分、讲忠诚",
  "big-picture.foresight": "想在先、抓在前",
  "big-picture.policy": "熟记政策法规",
  "big-picture.local-facts": "熟悉乡情、局情",
  "big-picture.advise": "及时为领导当参谋",
  "big-picture.one-board": "一盘棋、不扯皮",
  "execution.results": "把部署变成成效",
  "execution.own-duty": "做好本职",
  "execution.orphan-tasks": "接住无主的事",
  "execution.rigour": "讲效率、讲质量、讲较真",
  "service.service-is-management": "融管理于服务",
  "service.rules-and-flows": "制度管人、流程管事",
  "service.environment": "管好办公环境",
  "coordination.authority-and-consultation": "指令性与协商性",
  "coordination.principle-and-flexibility": "原则性与灵活性",
  "coordination.procedure-and-timeliness": "程序性与时效性",
} as const;
export type IndicatorId = keyof typeof indicators;
export const indicatorIds = Object.keys(indicators) as IndicatorId[];

/** The element an indicator belongs to. */
export function elementOf(indicator: IndicatorId): ElementId {
  return indicator.slice(0, indicator.indexOf(".")) as ElementId;
}

export const duties = {
  documents: "办文",
  meetings: "办会",
  reporting: "信息",
  supervision: "督查",
  liaison: "沟通协调",
  logistics: "后勤",
  classified: "保密工作",
  emergency: "值班应急",
} as const;
export type Duty = keyof typeof duties;
