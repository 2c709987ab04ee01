import type { Filter } from "./people-order.ts";

interface Props {
  total: number;
  shown: number;
  name: string;
  setName: (name: string) => void;
  filter: Filter;
  setFilter: (filter: Filter) => void;
}

const filters: Record<Filter, string> = { all: "全部人员", insufficient: "有能力证据不足的", missed: "有答错的题的" };

/** Finds people by name and narrows them down. */
export function BoardTools({ total, shown, name, setName, filter, setFilter }: Props) {
  return (
    <div className="board__tools row no-print">
      <label className="field">
        按姓名找
        <input type="search" value={name} maxLength={20} onChange={(event) => setName(event.target.value)} />
      </label>
      <label className="field">
        只看
        <select value={filter} onChange={(event) => setFilter(event.target.value as Filter)}>
          {Object.entries(filters).map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <p className="muted" role="status">
        {shown === total ? `共 ${total} 人` : `${total} 人中的 ${shown} 人`}
      </p>
    </div>
  );
}
