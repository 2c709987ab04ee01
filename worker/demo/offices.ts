/** The demonstration district: 区委办 at the root, 11 offices below it. Places and people are invented. */
export const demoOffices = [
  { id: "qwb", name: "区委办公室", staff: 10, level: 0.45 },
  { id: "rdb", name: "区人大办公室", staff: 7, level: 0.1 },
  { id: "zfb", name: "区政府办公室", staff: 11, level: 0.35 },
  { id: "zxb", name: "区政协办公室", staff: 6, level: -0.1 },
  { id: "fgj", name: "区发展和改革局办公室", staff: 7, level: 0.2 },
  { id: "czj", name: "区财政局办公室", staff: 7, level: 0 },
  { id: "jyj", name: "区教育局办公室", staff: 8, level: -0.2 },
  { id: "mzj", name: "区民政局办公室", staff: 6, level: -0.35 },
  { id: "wjj", name: "区卫生健康局办公室", staff: 7, level: 0.15 },
  { id: "cgz", name: "城关镇党政办公室", staff: 8, level: -0.3 },
  { id: "hxz", name: "河西镇党政办公室", staff: 7, level: -0.55 },
  { id: "dsx", name: "东山乡党政综合（便民服务）办公室", staff: 4, level: -0.5 },
] as const;

export const demoPassword = "lvzhi-demo-2026";

const surnames =
  "赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马苗方俞任袁柳史唐费岑薛雷贺汤罗毕郝安常于傅齐康";
const givenNames =
  "晓明 建国 丽华 志强 海燕 文博 春梅 国庆 思远 慧敏 立新 玉兰 家辉 雨桐 长河 静怡 振华 秀英 子涵 卫东 红霞 俊杰 佳宁 永福 雪梅 德胜 若曦 开明 桂芳 一鸣 巧云 守义 婉清 明哲 冬梅 维民 欣然 广平 淑贞 承志".split(
    " ",
  );

/** The invented name of the nth person of the district; no two of the first 2,000 are alike. */
export function demoName(n: number): string {
  const given = givenNames[(n * 7) % givenNames.length] ?? "";
  return `${surnames.charAt((n * 11) % surnames.length)}${given}`;
}

const titles = ["副主任", "一级科员", "科员", "科员", "干事", "办事员"];

/** 职务 of the nth person of an office; the first is its director. */
export function demoTitle(n: number): string {
  return n === 0 ? "主任" : (titles[(n - 1) % titles.length] ?? "科员");
}
