/**
 * What a script smuggled into the page would try, as it would write it: each with what must come of it, and with the
 * directive of the page's policy that says so where one does.
 */

export interface Try {
  readonly what: string;
  readonly script: string;
  readonly comes: RegExp;
  readonly directive?: string;
}

/** Whether an element with an address loads, for elements that tell. */
const loads = (element: string, member: string, address: string) => `new Promise((resolve) => {
  const it = document.createElement("${element}");
  it.onerror = () => resolve("refused");
  it.onload = () => resolve("loaded");
  it.${member} = "${address}";
  document.body.append(it);
})`;

const PIXEL =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

export const TRIES: readonly Try[] = [
  {
    what: "set a style, as React does",
    script: `document.body.style.outlineColor = "red", document.body.style.outlineColor`,
    comes: /^red$/,
  },
  {
    what: "adopt a style sheet that it made",
    script: `(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("html { --adopted: yes }");
      document.adoptedStyleSheets = [sheet];
      return getComputedStyle(document.documentElement).getPropertyValue("--adopted");
    })()`,
    comes: /^yes$/,
  },
  {
    what: "write a style into the markup",
    script: `(() => {
      const it = document.createElement("i");
      it.setAttribute("style", "outline-color: red");
      return it.style.outlineColor;
    })()`,
    comes: /^$/,
    directive: "style-src-attr",
  },
  {
    what: "add a style element",
    script: `(() => {
      const it = document.createElement("style");
      it.textContent = "html { --added: yes }";
      document.head.append(it);
      return getComputedStyle(document.documentElement).getPropertyValue("--added");
    })()`,
    comes: /^$/,
    directive: "style-src-elem",
  },
  {
    what: "write markup",
    script: `document.createElement("i").innerHTML = "<b>x</b>"`,
    comes: /TypeError/,
    directive: "require-trusted-types-for",
  },
  {
    what: "write a handler into the markup",
    script: `document.createElement("i").setAttribute("onclick", "1")`,
    comes: /TypeError/,
    directive: "require-trusted-types-for",
  },
  {
    what: "make a policy of trust",
    script: `trustedTypes.createPolicy("mine", {})`,
    comes: /TypeError/,
    directive: "trusted-types",
  },
  { what: "evaluate text", script: `(0, eval)("1 + 1")`, comes: /^(EvalError|1 \+ 1)$/ },
  { what: "make a function of text", script: `new Function("return 1")()`, comes: /EvalError/ },
  {
    what: "compile WebAssembly",
    script: `new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))`,
    comes: /CompileError/,
  },
  {
    what: "write a script into the page",
    script: `(() => {
      const it = document.createElement("script");
      it.append("globalThis.written = 1");
      document.head.append(it);
      return globalThis.written;
    })()`,
    comes: /^(undefined|TypeError)$/,
  },
  {
    what: "load a script from elsewhere",
    script: loads("script", "src", "https://example.test/x.js"),
    comes: /TypeError|refused/,
  },
  {
    what: "fetch from elsewhere",
    script: `fetch("https://example.test/")`,
    comes: /TypeError/,
    directive: "connect-src",
  },
  {
    what: "fetch a file of the disk",
    script: `fetch("file:///etc/passwd")`,
    comes: /TypeError/,
    directive: "connect-src",
  },
  {
    what: "fetch another host of the scheme",
    script: `fetch("app://other/index.html")`,
    comes: /TypeError/,
    directive: "connect-src",
  },
  {
    what: "open a socket",
    script: `new Promise((resolve) => {
      const socket = new WebSocket("wss://example.test/");
      socket.onerror = () => resolve("refused");
      socket.onopen = () => resolve("open");
    })`,
    comes: /refused/,
    directive: "connect-src",
  },
  {
    what: "load a picture from elsewhere",
    script: loads("img", "src", "https://example.test/x.png"),
    comes: /refused/,
    directive: "img-src",
  },
  {
    what: "load a picture from an address that is one",
    script: loads("img", "src", PIXEL),
    comes: /refused/,
    directive: "img-src",
  },
  {
    what: "load a picture of its own making",
    script: `new Promise((resolve) => {
      const it = new Image();
      it.onload = () => resolve("loaded");
      it.onerror = () => resolve("refused");
      const pixel = Uint8Array.from(atob("${PIXEL.slice(PIXEL.indexOf(",") + 1)}"), (c) => c.charCodeAt(0));
      it.src = URL.createObjectURL(new Blob([pixel], { type: "image/png" }));
    })`,
    comes: /^loaded$/,
  },
  {
    what: "start a worker",
    script: `new Promise((resolve, reject) => {
      const worker = new Worker(URL.createObjectURL(new Blob(["postMessage(1)"])));
      worker.onerror = () => resolve("refused");
      worker.onmessage = () => resolve("started");
    })`,
    comes: /refused|SecurityError|TypeError/,
  },
  {
    what: "show a frame",
    script: `(() => {
      const it = document.createElement("iframe");
      it.src = "app://bundle/index.html";
      document.body.append(it);
      return new Promise((resolve) => {
        it.onload = () => resolve(it.contentDocument ? it.contentDocument.body.children.length : "closed");
      });
    })()`,
    comes: /^(0|closed)$/,
    directive: "frame-src",
  },
  {
    what: "embed an object",
    script: `(() => {
      const it = document.createElement("object");
      it.type = "text/html";
      try { it.data = "app://bundle/index.html"; } catch (error) { return error.name; }
      document.body.append(it);
      return it.contentDocument ? it.contentDocument.body.children.length : "closed";
    })()`,
    comes: /^(0|closed|TypeError)$/,
  },
  {
    what: "move the base of its addresses",
    script: `(() => {
      const it = document.createElement("base");
      it.href = "https://example.test/";
      document.head.append(it);
      const base = document.baseURI;
      it.remove();
      return base;
    })()`,
    comes: /^app:\/\/bundle\//,
    directive: "base-uri",
  },
];

const link = (members: string) => `Object.assign(document.createElement("a"), ${members}).click()`;

/** Ways out of the page. */
export const WAYS_OUT: readonly (readonly [how: string, script: string])[] = [
  ["by its address", `location.href = "https://example.test/"`],
  ["by a link", link(`{ href: "https://example.test/" }`)],
  ["by a link to a file", link(`{ href: "file:///etc/passwd" }`)],
  ["by a link to another page of the bundle", link(`{ href: "app://bundle/print.html" }`)],
  ["by a download", link(`{ href: "app://bundle/index.html", download: "x" }`)],
  ["by a script address", link(`{ href: "javascript:document.title=1" }`)],
  ["by a link to a new window", link(`{ href: "https://example.test/", target: "_blank" }`)],
  [
    "by a form",
    `(() => {
      const it = document.createElement("form");
      it.action = "https://example.test/";
      document.body.append(it);
      it.submit();
      it.remove();
    })()`,
  ],
  [
    "by a refresh",
    `(() => {
      const it = document.createElement("meta");
      it.httpEquiv = "refresh";
      it.content = "0;url=https://example.test/";
      document.head.append(it);
    })()`,
  ],
];

/** What a page may ask the person for, as it would ask. */
export const ASKED: readonly (readonly [what: string, script: string])[] = [
  [
    "where the computer is",
    `new Promise((ok, no) => navigator.geolocation.getCurrentPosition(ok, no))`,
  ],
  ["the camera", `navigator.mediaDevices.getUserMedia({ video: true })`],
  ["the microphone", `navigator.mediaDevices.getUserMedia({ audio: true })`],
  ["the screen", `navigator.mediaDevices.getDisplayMedia({ video: true })`],
  ["USB devices", `navigator.usb.requestDevice({ filters: [] })`],
  ["serial ports", `navigator.serial.requestPort()`],
  ["HID devices", `navigator.hid.requestDevice({ filters: [] })`],
  ["Bluetooth devices", `navigator.bluetooth.requestDevice({ acceptAllDevices: true })`],
  ["the clipboard", `navigator.clipboard.readText()`],
  ["MIDI", `navigator.requestMIDIAccess()`],
  ["fonts of the system", `queryLocalFonts()`],
  ["to keep the screen on", `navigator.wakeLock.request("screen")`],
  ["to be told when nobody is there", `new IdleDetector().start()`],
];

export const QUERIED = [
  "geolocation",
  "notifications",
  "camera",
  "microphone",
  "midi",
  "clipboard-read",
  "persistent-storage",
  "idle-detection",
  "screen-wake-lock",
  "window-management",
  "local-fonts",
  "background-sync",
] as const;

export const NOWHERE = [
  `app://bundle/${"../".repeat(4)}etc/passwd`,
  "app://bundle/%2e%2e/%2e%2e/etc/passwd",
  "app://bundle/..%5c..%5cetc%5cpasswd",
  "app://bundle/index.html%00.js",
  "app://bundle/main.cjs",
  "app://bundle/manifest.json",
  "app://bundle/INDEX.html",
  "app://bundle/",
] as const;
