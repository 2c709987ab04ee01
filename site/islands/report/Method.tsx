/** How the figures came about and what they are not for, in five sentences. */
export function Method() {
  return (
    <ol className="report__method">
      <li>
        掌握度按每人首次作答的题目和题目的难度估计，是在这种能力全部题目上的预期得分率（0–100），不是考试分数；底色是有关题目的得分率，不计入四种能力。
      </li>
      <li>九成把握范围是 90% 区间：实际水平有九成可能在范围之内，范围越宽，数字越只能看大概。</li>
      <li>
        一个人近 360 天答过至少 8 道不同的题且误差够小，算有足够依据；不足 2 人、不到一半，或误差偏大的，只写证据不足。
      </li>
      <li>没有作答或依据不足的人员也计入本室，按本室水平推算，范围相应放宽。</li>
      <li>本报告用于安排学习，建议不作考核、排名的依据。</li>
    </ol>
  );
}
