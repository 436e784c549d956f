// The linter's folder names start here; what it asks is in build/.
export { default } from "./build/lint/settings.ts";
