/** How many questions were found: those that can be imported and those to mend always add up to it. */
export function Summary({ found, good, left }: { found: number; good: number; left: number }) {
  return (
    <p className="notice" role="status">
      <strong>
        识别 {found} = 可导入 {good} + 待改 {found - good}
      </strong>
      {left > 0 && <>；可导入的题里有 {left} 题您选了不导入</>}
      {good > left && (
        <>
          {" "}
          · <a href="#confirm">去确认</a>
        </>
      )}
      {found === 0 && <>。没有读到题目，请对照下面的提示核对写法。</>}
    </p>
  );
}
