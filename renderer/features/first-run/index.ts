/** Before a ledger is open: trying the sample, making a ledger, opening one. */
export { FirstRun } from "./FirstRun.tsx";
