/** Starts the page, and takes whatever is dropped anywhere on it. */
import { App } from "./page/app.ts";
import { dropped } from "./page/gather.ts";
import { View } from "./page/view.ts";
import { langOf } from "./text/text.ts";
import "./style.css";

/** Put in by the build. */
declare const __VERSION__: string;

const view = new View(__VERSION__);
const app = new App(langOf(navigator.languages), (state, change, acting) => {
  view.draw(state, change, acting);
});

document.addEventListener("dragover", (event) => {
  event.preventDefault();
  document.body.classList.add("dropping");
});
document.addEventListener("dragleave", (event) => {
  if (event.relatedTarget === null) document.body.classList.remove("dropping");
});
document.addEventListener("drop", (event) => {
  event.preventDefault();
  document.body.classList.remove("dropping");
  if (event.dataTransfer) app.take(dropped(event.dataTransfer));
});
