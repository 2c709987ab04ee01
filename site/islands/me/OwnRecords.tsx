import { paths } from "../../lib/paths.ts";

/** Everything kept of the caller, as a file. */
export function OwnRecords() {
  return (
    <section aria-labelledby="records">
      <h2 id="records">我的数据</h2>
      <p>
        本系统保存的、与您有关的全部内容，合成一个文件（JSON，可用记事本打开）：个人信息和岗位，每次练习的作答和得分，能力依据，学习进度，错题本，自评，报告和通知，学习任务，结业证明，登录记录，谁看过您的情况。不含密码，不含题目的答案。
      </p>
      <p>
        <a className="button" href={paths.ownRecords} download>
          下载我的数据
        </a>
      </p>
    </section>
  );
}
