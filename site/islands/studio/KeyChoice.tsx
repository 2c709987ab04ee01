interface Props {
  options: { optionId: string; text: string }[];
  situational: boolean;
  worth: Record<string, number>;
  set: (worth: Record<string, number>) => void;
}

/** The key a trainer wants: which options are right, or how fitting each way of acting is. */
export function KeyChoice({ options, situational, worth, set }: Props) {
  return (
    <ul className="key-choice">
      {options.map(({ optionId, text }) => (
        <li key={optionId}>
          {situational ? (
            <label>
              <select
                value={worth[optionId] ?? 0}
                onChange={(event) => set({ ...worth, [optionId]: Number(event.target.value) })}
              >
                {[3, 2, 1, 0].map((mark) => (
                  <option key={mark} value={mark}>
                    {mark} 分
                  </option>
                ))}
              </select>{" "}
              {text}
            </label>
          ) : (
            <label className="choice">
              <input
                type="checkbox"
                checked={(worth[optionId] ?? 0) > 0}
                onChange={(event) => set({ ...worth, [optionId]: Number(event.target.checked) })}
              />
              {text}
            </label>
          )}
        </li>
      ))}
    </ul>
  );
}
