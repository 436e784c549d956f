/** Heights of what was drawn, in CSS pixels, as the browser lays it out. */
import type { Heights } from "../../shared/forms/paginate.ts";

/** Layout rounds to a 64th of a pixel; a sum over a page stays well below this. */
const SLACK = 2;

/** The heights of the parts drawn for measuring. */
export function heightsIn(root: HTMLElement): Heights {
  const one = (part: string) => all(root, part)[0] ?? 0;
  return {
    page: one("room") - SLACK,
    first: one("first"),
    later: one("later"),
    head: one("head"),
    rows: all(root, "row"),
    end: one("end"),
    more: one("more"),
    tail: all(root, "tail"),
    notice: one("notice"),
  };
}

/** The pages, from 1, on which something stands beyond the room there is. */
export function cutPages(root: HTMLElement): number[] {
  return [...root.querySelectorAll<HTMLElement>("[data-part='room']")].flatMap((room, index) =>
    room.scrollHeight > room.clientHeight || room.scrollWidth > room.clientWidth ? [index + 1] : [],
  );
}

function all(root: HTMLElement, part: string): number[] {
  const found = root.querySelectorAll(`[data-part="${part}"]`);
  return [...found].map((element) => element.getBoundingClientRect().height);
}
