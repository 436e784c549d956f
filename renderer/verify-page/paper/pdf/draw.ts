/**
 * Draws as much of a page as it takes to read a code on it: filled shapes and pictures. Letters, lines and patterns are
 * left out. The browser's canvas does the drawing; the page's program only says what.
 */
import type { Page, PdfFile, Stream } from "./file.ts";
import { unpacked } from "./filters.ts";
import { pictureOf, rgbOf } from "./image.ts";
import type { Dictionary, Value } from "./objects.ts";
import { Lexer, Operator, charsOf } from "./objects.ts";

export interface Drawn {
  readonly canvas: HTMLCanvasElement;
  /** Pictures on it that are packed in a way that is not read here. */
  readonly unread: number;
}

const MAX_DOTS = 40_000_000;
const MAX_STEPS = 5_000_000;
/** Forms within forms. */
const MAX_DEPTH = 8;

/** The page at so many dots an inch, fewer where it would be too large. */
export async function drawn(file: PdfFile, page: Page, dpi: number): Promise<Drawn | undefined> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.box;
  const [wide, high] = [Math.abs(right - left), Math.abs(top - bottom)];
  if (!(wide >= 1 && high >= 1)) return undefined;
  const scale = Math.min(dpi / 72, Math.sqrt(MAX_DOTS / (wide * high)));
  const canvas = document.createElement("canvas");
  const isTurned = page.turn % 180 !== 0;
  canvas.width = Math.max(1, Math.round((isTurned ? high : wide) * scale));
  canvas.height = Math.max(1, Math.round((isTurned ? wide : high) * scale));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return undefined;
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = "black";
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((page.turn * Math.PI) / 180);
  context.scale(scale, -scale);
  context.translate(-(left + right) / 2, -(bottom + top) / 2);
  const painter = new Painter(file, context);
  const parts = await Promise.all(page.contents.map((part) => unpacked(file, part)));
  const program = parts.map(({ bytes }) => charsOf(bytes)).join("\n");
  await painter.run(program, page.resources, 0);
  return { canvas, unread: painter.unread };
}

class Painter {
  unread = 0;
  readonly #file: PdfFile;
  readonly #to: CanvasRenderingContext2D;
  #steps = 0;
  #path = new Path2D();
  #clip: CanvasFillRule | undefined;

  constructor(file: PdfFile, to: CanvasRenderingContext2D) {
    this.#file = file;
    this.#to = to;
  }

  /** Runs a program. One that does not come to an end is left where it is. */
  async run(program: string, resources: Dictionary, depth: number): Promise<void> {
    const lexer = new Lexer(program);
    let operands: Value[] = [];
    let saved = 0;
    while (!lexer.isOver && this.#steps < MAX_STEPS) {
      const value = lexer.next();
      if (!(value instanceof Operator)) {
        operands.push(value);
        continue;
      }
      this.#steps += 1;
      const { word } = value;
      if (word === "q") saved += 1;
      if (word === "Q") saved -= 1;
      if (word === "BI") passImage(lexer);
      // oxlint-disable-next-line no-await-in-loop -- a page is drawn in its order
      else if (word === "Do") await this.#place(operands, resources, depth);
      else if (word === "gs") this.#look(operands, resources);
      else if (word !== "Q" || saved >= 0) this.#act(word, operands);
      operands = [];
    }
    for (; saved > 0; saved -= 1) this.#to.restore();
  }

  #act(word: string, operands: readonly Value[]): void {
    const numbers = operands.filter((one) => typeof one === "number");
    const outline = OUTLINES[word];
    const colour = COLOURS[word];
    const rule = FILLS[word];
    if (outline) outline(this.#path, numbers);
    else if (colour !== undefined) this.#to.fillStyle = styleOf(numbers.map((one) => one * colour));
    else if (rule) this.#finish(rule);
    else if (ENDS.has(word)) this.#finish(undefined);
    else if (word === "W" || word === "W*") this.#clip = word === "W" ? "nonzero" : "evenodd";
    else if (word === "q") this.#to.save();
    else if (word === "Q") this.#to.restore();
    else if (word === "cm") this.#to.transform(...sixOf(numbers));
  }

  #finish(rule: CanvasFillRule | undefined): void {
    if (rule) this.#to.fill(this.#path, rule);
    if (this.#clip) this.#to.clip(this.#path, this.#clip);
    this.#clip = undefined;
    this.#path = new Path2D();
  }

  /** How much of what is below shines through. */
  #look([name]: readonly Value[], resources: Dictionary): void {
    const states = this.#file.dictionary(resources.get("/ExtGState"));
    const state = this.#file.dictionary(states.get(typeof name === "string" ? name : ""));
    const alpha = this.#file.number(state.get("/ca"));
    if (alpha !== undefined) this.#to.globalAlpha = Math.min(1, Math.max(0, alpha));
  }

  async #place([name]: readonly Value[], resources: Dictionary, depth: number): Promise<void> {
    const objects = this.#file.dictionary(resources.get("/XObject"));
    const stream = this.#file.stream(objects.get(typeof name === "string" ? name : ""));
    const kind = this.#file.get(stream?.dictionary.get("/Subtype"));
    if (stream && kind === "/Image") await this.#paint(stream);
    if (stream && kind === "/Form" && depth < MAX_DEPTH) await this.#form(stream, resources, depth);
  }

  async #form(stream: Stream, above: Dictionary, depth: number): Promise<void> {
    const { dictionary } = stream;
    const { bytes } = await unpacked(this.#file, stream);
    const own = dictionary.get("/Resources");
    this.#to.save();
    this.#to.transform(...sixOf(this.#file.numbers(dictionary.get("/Matrix"))));
    const resources = own === undefined ? above : this.#file.dictionary(own);
    await this.run(charsOf(bytes), resources, depth + 1);
    this.#to.restore();
  }

  /** A picture fills the square of one, its first row at the top. */
  async #paint(stream: Stream): Promise<void> {
    const { fillStyle } = this.#to;
    const ink = /^#(..)(..)(..)$/.exec(typeof fillStyle === "string" ? fillStyle : "") ?? [];
    const [red = 0, green = 0, blue = 0] = ink.slice(1).map((hex) => parseInt(hex, 16));
    const picture = await pictureOf(this.#file, stream, [red, green, blue]);
    if (picture === undefined) {
      this.unread += 1;
      return;
    }
    this.#to.save();
    this.#to.imageSmoothingQuality = "high";
    this.#to.transform(1 / picture.width, 0, 0, -1 / picture.height, 0, 1);
    this.#to.drawImage(picture, 0, 0);
    this.#to.restore();
    if ("close" in picture) picture.close();
  }
}

type Outline = (path: Path2D, numbers: readonly number[]) => void;

const OUTLINES: Readonly<Record<string, Outline | undefined>> = {
  m: (path, [x = 0, y = 0]) => path.moveTo(x, y),
  l: (path, [x = 0, y = 0]) => path.lineTo(x, y),
  c: (path, [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0]) => path.bezierCurveTo(a, b, c, d, x, y),
  y: (path, [a = 0, b = 0, x = 0, y = 0]) => path.bezierCurveTo(a, b, x, y, x, y),
  v: (path, [a = 0, b = 0, x = 0, y = 0]) => path.quadraticCurveTo(a, b, x, y),
  re: (path, [x = 0, y = 0, wide = 0, high = 0]) => path.rect(x, y, wide, high),
  h: (path) => path.closePath(),
};
/** What the numbers of a colour are multiplied by. */
const COLOURS: Readonly<Record<string, number | undefined>> = {
  g: 255,
  rg: 255,
  k: 255,
  sc: 255,
  scn: 255,
};
const FILLS: Readonly<Record<string, CanvasFillRule | undefined>> = {
  f: "nonzero",
  F: "nonzero",
  B: "nonzero",
  b: "nonzero",
  "f*": "evenodd",
  "B*": "evenodd",
  "b*": "evenodd",
};
const ENDS: ReadonlySet<string> = new Set(["n", "S", "s"]);

function styleOf(numbers: readonly number[]): string {
  return `rgb(${rgbOf(numbers)
    .map((one) => Math.round(one))
    .join(" ")})`;
}

function sixOf(numbers: readonly number[]): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}

/** A picture that stands in the program itself: no scanner writes a page so. */
function passImage(lexer: Lexer): void {
  const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;
  end.lastIndex = lexer.at;
  lexer.at = end.exec(lexer.text) ? end.lastIndex : lexer.text.length;
}
