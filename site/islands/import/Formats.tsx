/** What can be imported, before anything is. */
export function Formats() {
  return (
    <>
      <p>在左边粘贴文字，或拖入、选择一份文件。读成什么样，马上列在这里；您按“确认”之前，什么也不上传、不保存。</p>
      <ul>
        <li>文字、.txt、.docx（自动编号和表格也读）：题号、选项、“答案：”、“解析：”各起一行即可</li>
        <li>.xlsx：一行一题，表头写题干、选项A、选项B……、答案、解析</li>
        <li>GIFT、Aiken、本平台的 YAML：整份粘贴或拖入</li>
      </ul>
      <pre className="import__example">{`1. 公文的成文日期以（ ）为准。
A. 起草日期  B. 签发日期
答案：B
解析：以负责人签发的日期为准。`}</pre>
      <p className="muted">能力、要素、难度等可以写在题里，也可以导入时整批设定。</p>
    </>
  );
}
