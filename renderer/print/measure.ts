/** Heights of what was drawn, in CSS pixels, as the browser lays it out. */
import type { Heights } from "../../shared/forms/paginate.ts";

/** Layout rounds to a 64th of a pixel; a sum over a page stays well below this. */
const SLACK = 2;

/** The heights of the parts drawn for measuring. */
export function heightsIn(root: HTMLElement, isSigned: boolean): Heights {
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
    isSigned,
  };
}

/** Where something stands beyond the room there is: the page from 1, and by how many pixels each way. */
export function cutPages(root: HTMLElement): string[] {
  return [...root.querySelectorAll<HTMLElement>("[data-part='room']")].flatMap((room, index) => {
    const over = [room.scrollWidth - room.clientWidth, room.scrollHeight - room.clientHeight];
    return over.some((pixels) => pixels > 0) ? [`${index + 1} (${over.join(", ")})`] : [];
  });
}

function all(root: HTMLElement, part: string): number[] {
  const found = root.querySelectorAll(`[data-part="${part}"]`);
  return [...found].map((element) => element.getBoundingClientRect().height);
}
