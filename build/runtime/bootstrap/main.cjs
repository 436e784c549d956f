// What the official Electron does when it is given an app's folder, for a runtime that lacks it:
// loads `electron [-r FILE] FOLDER …` as that folder's own program.
"use strict";
const { app } = require("electron");
const Module = require("node:module");
const path = require("node:path");

/** @param {string} message */
function stop(message) {
  process.stderr.write(`${message}\n`);
  app.exit(1);
}

/** @param {readonly string[]} args */
function read(args) {
  /** @type {string[]} */
  const required = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? "";
    if (arg === "-r" || arg === "--require") required.push(args[(at += 1)] ?? "");
    else if (!arg.startsWith("-")) return { required, folder: path.resolve(arg) };
  }
  return { required, folder: "" };
}

/** @param {string} folder */
function load(folder) {
  const about = require(path.join(folder, "package.json"));
  app.setName(about.productName ?? about.name);
  app.setVersion(about.version);
  app.setAppPath(folder);
  Object.defineProperty(process, "defaultApp", { value: true, enumerable: true });
  // As its main module, or `require.main === module` would be false in the app.
  Reflect.get(Module, "_load")(path.join(folder, about.main), null, true);
}

const { required, folder } = read(process.argv.slice(1));
for (const file of required) require(path.resolve(file));
if (folder) load(folder);
else stop("usage: electron [-r FILE] FOLDER [arguments]");
