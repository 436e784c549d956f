// Who may import whom. One table, read from the top: the first line whose `from` fits a file decides
// for it. Paths are the project's; packages are by name, Node's own as `node:`.

/** One line of the table. */
export interface Arrow {
  readonly from: RegExp;
  /** What the files may import; `$1` stands for the first group of `from`. */
  readonly to: readonly string[];
  /** What they may import for its types alone, beside that. */
  readonly typesTo?: readonly string[];
  readonly why: string;
}

/** A package or a name that only some files may import, wherever the arrows lead. */
export interface Door {
  readonly module: RegExp;
  /** Only this name of the module, or all of it. */
  readonly name?: string;
  /** The files that may pass. */
  readonly openTo: RegExp;
  readonly why: string;
}

const pagePackages =
  "^(react|react-dom/.*|wouter/.*|wouter|lucide-react|signature_pad|uqr|pdfjs-dist/.*|zod)$";

export const arrows: readonly Arrow[] = [
  {
    from: /^shared\/ipc\/names\.ts$/,
    to: [],
    why: "the names alone reach the preload, so that it carries no library",
  },
  {
    from: /^shared\/domain\/openingDays\.ts$/,
    to: ["^shared/domain/", "^@holiday-jp/holiday_jp$"],
    why: "the table of holidays is asked in one place, which no page loads",
  },
  {
    from: /^shared\//,
    to: ["^shared/", "^zod$"],
    why: "shared is pure: it knows neither a process nor a screen",
  },
  {
    from: /^electron\/preload\//,
    to: ["^electron$", "^shared/ipc/names\\.ts$", "^electron/preload/"],
    typesTo: ["^shared/ipc/"],
    why: "the preload maps names to calls and does nothing else",
  },
  {
    from: /^electron\/scan\//,
    to: ["^electron/scan/", "^node:", "^zxing-wasm/reader$", "^pngjs$", "^pdfjs-dist/"],
    why: "what reads pictures from outside knows nothing of a ledger",
  },
  {
    from: /^electron\/heads\/held\//,
    to: ["^electron/", "^shared/", "^node:", "^yauzl$"],
    why: "archives come in as evidence, and nowhere else",
  },
  {
    from: /^electron\//,
    to: [
      "^electron/",
      "^shared/",
      "^node:",
      "^electron$",
      "^better-sqlite3$",
      "^zod$",
      "^(papaparse|yauzl)$",
    ],
    why: "effects know the pure part, never a screen, a test or a tool",
  },
  {
    from: /^renderer\/verify-page\//,
    to: [
      "^renderer/verify-page/",
      "^@noble/(ed25519|hashes/sha2\\.js)$",
      "^zxing-wasm/reader$",
      "^@digital-go-jp/design-tokens/",
    ],
    why: "a verifier that shares code with the app shares its mistakes",
  },
  {
    from: /^renderer\/features\/([^/]+)\//,
    to: ["^renderer/features/$1/", "^renderer/(app|ui|print)/", "^shared/", pagePackages],
    why: "features are islands: what two need moves to ui/ or shared/",
  },
  {
    from: /^renderer\/ui\//,
    to: ["^renderer/ui/", "^shared/", pagePackages],
    why: "a building block knows no page",
  },
  {
    from: /^renderer\//,
    to: ["^renderer/(?!verify-page/)", "^shared/", "^@digital-go-jp/design-tokens/", pagePackages],
    why: "a page reaches the ledger through window.ledger only",
  },
  {
    from: /^build\//,
    to: ["^build/", "^node:", "^(?!\\.|shared/|electron/|renderer/|tests/)"],
    why: "how it is made knows nothing of what it does",
  },
];

const network =
  /^(?:node:)?(?:net|http|https|http2|dgram|dns|dns\/promises|tls|cluster|inspector|inspector\/promises)$|^undici$/;
const outside = /^(?:shared|renderer|build|tests)\//;
const electronSide = "main\\.ts|app/.*|preload/.*|ipc/.*|print/.*";

export const doors: readonly Door[] = [
  { module: network, openTo: outside, why: "the app reaches no network" },
  {
    module: /^(?:node:)?child_process$/,
    openTo: /^electron\/cli\/node[^/]*\.ts$|^(?:build|tests)\//,
    why: "the app starts no program",
  },
  {
    module: /^better-sqlite3$/,
    openTo: /^electron\/ledger\/|^tests\//,
    why: "only the ledger opens SQLite",
  },
  {
    module: /^(papaparse|yauzl)$/,
    openTo: /^electron\/(?:exchange|heads)\/|^(?:build|tests)\//,
    why: "files of others are read where lists and evidence come in",
  },
  {
    module: /^electron$/,
    openTo: new RegExp(`^electron/(?:${electronSide})$|^tests/`),
    why: "the ledger, its keys and its command line also run without Electron",
  },
  {
    module: /^electron$/,
    name: "ipcMain",
    openTo: /^electron\/ipc\//,
    why: "one guard stands before every call",
  },
  {
    module: /^electron$/,
    name: "ipcRenderer",
    openTo: /^electron\/preload\//,
    why: "only the preload speaks to the main process",
  },
];
