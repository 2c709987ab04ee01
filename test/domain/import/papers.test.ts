import { describe, expect, it } from "vitest";
import { imported, inWords, toKnow, toMend } from "./in-words.ts";

describe("a paper as trainers write it", () => {
  it("reads sections with points, options one and several on a line, answers and explanations, in any width", () => {
    const report = imported(`某区2024年办公室业务知识测试题
（考试时间：90分钟  满分：100分）
姓名：________ 单位：________

一、单选题（每题2分，共8分）
1. 公文的成文日期以（ ）为准。
A. 起草日期  B. 签发日期  C. 印发日期  D. 收文日期
答案：B
解析：成文日期一般以负责人签发的日期为准。
1. 首先看签发。
2. 再看会签。

2、下列属于下行文的是（  ）。
A、请示
B、报告
C、批复
D、函
【答案】C
3．以下不属于“三服务”的是（D）
A.服务领导B.服务机关C.服务基层D.服务自己
4. 2024年全国两会在哪个月（　）Ａ．1月　Ｂ．2月　Ｃ．3月　Ｄ．4月
答案：Ｃ   难度：易  分值：3
二、多项选择题（每小题 3 分）
1. 办公室工作的特点有（ABD）。
A. 综合性
B. 服务性
C. 随意性
D. 政治性
2.会务工作包括：
（1）会前准备
（2）会中服务
（3）会后落实
A.（1）（2）
B.（2）（3）
C.（1）（3）
D.以上都不是
正确答案：A、B、C
三、判断题
1. 请示应当一文一事。（√）
2. 报告可以夹带请示事项。（ ）
答案：错
解析：报告不得夹带请示事项。
四、填空题（每空1分）
1. 急件遇领导不在，先打电话请示，回来再____；电话答复要有____。
答案：补签;事后补签|记录
五、简答题
1. 简述值班应急处置的基本流程。（10分）
答：（1）接报核实。
（2）及时报告。
2. 简述督查的三个环节。`);
    expect(inWords(report)).toEqual([
      "single (2) 公文的成文日期以（ ）为准。 | 起草日期 | 签发日期* | 印发日期 | 收文日期 # 成文日期一般以负责人签发的日期为准。⏎1. 首先看签发。⏎2. 再看会签。",
      "single (2) 下列属于下行文的是（  ）。 | 请示 | 报告 | 批复* | 函",
      "single (2) 以下不属于“三服务”的是（ ） | 服务领导 | 服务机关 | 服务基层 | 服务自己*",
      "single (3) 2024年全国两会在哪个月（　） | 1月 | 2月 | 3月* | 4月",
      "multiple (3) 办公室工作的特点有（ ）。 | 综合性* | 服务性* | 随意性 | 政治性*",
      "multiple (3) 会务工作包括：⏎（1）会前准备⏎（2）会中服务⏎（3）会后落实 | （1）（2）* | （2）（3）* | （1）（3）* | 以上都不是",
      "true-false 请示应当一文一事。（ ） | 正确* | 错误",
      "true-false 报告可以夹带请示事项。（ ） | 正确 | 错误* # 报告不得夹带请示事项。",
      "blank (2) 急件遇领导不在，先打电话请示，回来再____；电话答复要有____。 = 补签;事后补签|记录",
      "short-answer (10) 简述值班应急处置的基本流程。 = （1）接报核实。⏎（2）及时报告。",
      "short-answer 简述督查的三个环节。",
    ]);
    expect(toMend(report)).toEqual([]);
    expect(toKnow(report)).toEqual(["2 skipped-noise", "3 skipped-noise", "50 no-reference 11"]);
    expect(report.questions[3]).toMatchObject({ difficulty: 1, number: 4, line: 21 });
  });

  it("reads every way of numbering, of option letters and of naming the answer", () => {
    const report = imported(`应知应会
第1题 值班电话应在几声内接听？
A) 三声
B) 五声
正确答案：A
第2题：急件应当怎样传送
(A) 专人 (B) 普通信封 (C) 微信
参考答案: a
一、单项选择
（1）印章由谁保管
[A] 专人 [B] 轮流
【正确答案】 A
（2）会议记录由谁负责
A：记录员
B：服务员
答案 A
二、判断
1) 密件可以用普通手机拍照。
标准答案：×
2) 值班要在岗在位（ 对 ）
三、不定项选择题
1
督查的方式有
A. 书面
B. 实地
C. 电话
答案：A;C`);
    expect(inWords(report)).toEqual([
      "single 值班电话应在几声内接听？ | 三声* | 五声",
      "single 急件应当怎样传送 | 专人* | 普通信封 | 微信",
      "single 印章由谁保管 | 专人* | 轮流",
      "single 会议记录由谁负责 | 记录员* | 服务员",
      "true-false 密件可以用普通手机拍照。 | 正确 | 错误*",
      "true-false 值班要在岗在位（ ） | 正确* | 错误",
      "multiple 督查的方式有 | 书面* | 实地 | 电话*",
    ]);
    expect(toMend(report)).toEqual([]);
  });

  it("reads a page copied from a training site: tags of the type, my own answer, buttons", () => {
    const report = imported(`1. [单选题] 办公室是（ ）的枢纽。
A、信息
B、后勤
我的答案：B  正确答案：A  得分：0分
AI讲解
【解析】上传下达靠信息。

2. 【多选题】下列属于“四不”的是
A、不看 B、不问 C、不说 D、都说
答案ABC
3. (判断题) 涉密文件可以带回家。
我的答案：对
答案：F
[填空题] 4. 保密工作的方针是积极____。
答案：防范`);
    expect(inWords(report)).toEqual([
      "single 办公室是（ ）的枢纽。 | 信息* | 后勤 # 上传下达靠信息。",
      "multiple 下列属于“四不”的是 | 不看* | 不问* | 不说* | 都说",
      "true-false 涉密文件可以带回家。 | 正确 | 错误*",
      "blank 保密工作的方针是积极____。 = 防范",
    ]);
    expect(toMend(report)).toEqual([]);
    expect(toKnow(report)).toEqual([
      "4 skipped-noise 1",
      "4 skipped-noise 1",
      "5 skipped-noise 1",
      "12 skipped-noise 3",
    ]);
  });

  it("takes situations, orders and pairs in the forms a text can hold", () => {
    const report = imported(`1. [情景题] 领导不在，急件到了，您先怎么办？
A. 电话请示
B. 先办后说
C. 等领导回来
D. 直接盖章
答案：A3 B2 C1 D0
2. [情景题] 群众来访，您先怎么办？
A. 请坐并登记（3分）
B. 让他明天来（1分）
C. 推给别的科（0分）
D. 叫科长来（2分）
3. [排序题] 收文办理的顺序是
A. 承办
B. 登记
C. 拟办
答案：B-C-A
4. [连线题] 把文种与用途连起来
请示 -> 向上级要答复
报告 → 向上级汇报
函 —— 同平级商量
5. [连线题] 把文种与用途配好
（1）请示
（2）报告
（3）函
A. 商量
B. 汇报
C. 要答复
答案：1-C 2-B 3-A
6. [简答题] 急件遇领导不在怎么办？
答案：先请示，再补签。
评分要点：
1. 先请示（4分）
2. 再补签（6分）`);
    expect(inWords(report)).toEqual([
      "situational 领导不在，急件到了，您先怎么办？ | 电话请示(3) | 先办后说(2) | 等领导回来(1) | 直接盖章(0)",
      "situational 群众来访，您先怎么办？ | 请坐并登记(3) | 让他明天来(1) | 推给别的科(0) | 叫科长来(2)",
      "ordering 收文办理的顺序是 | 登记 | 拟办 | 承办",
      "matching 把文种与用途连起来 | 请示→向上级要答复 | 报告→向上级汇报 | 函→同平级商量",
      "matching 把文种与用途配好 | 请示→要答复 | 报告→汇报 | 函→商量",
      "short-answer 急件遇领导不在怎么办？ = 先请示，再补签。",
    ]);
    expect(report.questions[5]?.rubric).toEqual([
      { text: "先请示", mark: 4 },
      { text: "再补签", mark: 6 },
    ]);
    expect(toMend(report)).toEqual([]);
  });
});
