import { describe, expect, it } from "vitest";
import { analyseMarks } from "#domain/item-analysis";
import { describeAnalysis } from "#domain/item-words";
import { parseMarks } from "#domain/marks-csv";

describe("a CSV of marks", () => {
  it("is read with or without names and heading, whatever separates", () => {
    const expected = [
      [1, 0],
      [0, 2],
    ];
    for (const text of [
      "1,0\n0,2\n",
      "\ufeff姓名,一,二\r\n张三,1,0\r\n李四,0,2\r\n",
      "甲;1;0\n乙;0;2",
      "Q1\tQ2\n1\t0\n0\t2",
    ]) {
      expect([text, parseMarks(text).marks]).toEqual([text, expected]);
    }
    expect(parseMarks("姓名,一,二\n张三,1,0\n").questions).toEqual(["一", "二"]);
    expect(parseMarks("姓名,1,2,3\n张三,1,0,1\n").marks).toEqual([[1, 0, 1]]);
    expect(parseMarks("学员,1,2,3\n张三,1,0,1\n").marks).toEqual([[1, 0, 1]]);
    expect(parseMarks("1,0\n0,2\n").maxMarks).toEqual([1, 2]);
  });

  it("names each row it cannot read and leaves it out; a blank cell is 0", () => {
    const { marks, problems } = parseMarks("1,0,1\n1,缺考,0\n1,1\n1,,0\n");
    expect(marks).toEqual([
      [1, 0, 1],
      [1, 0, 0],
    ]);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain("第 2 行第 2 列不是数字：“缺考”");
    expect(problems[1]).toContain("第 3 行有 2 个得分，应为 3 个");
  });

  it("is described in words and figures", () => {
    const marks = Array.from({ length: 24 }, (_, index) => [1, index % 2, index % 3 === 0 ? 1 : 0]);
    const text = describeAnalysis(analyseMarks(marks), ["一", "二", "三"]);
    expect(text).toContain("人数 24");
    expect(text).toContain("第 一 题：得分率 1.00，区分度 —");
    expect(text).toContain("全部答对，测不出差别");
    expect(describeAnalysis(analyseMarks(marks), ["第1题", "2", "第 3 题"])).toMatch(
      /\n第1题：.*\n第 2 题：.*\n第 3 题：/,
    );
    expect(describeAnalysis(analyseMarks(marks.slice(0, 5)), [])).toContain("样本不足");
  });
});
