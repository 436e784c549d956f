/** Ids of the commands that the command line gives by itself. */
import { uuid7Maker } from "../../shared/domain/uuid7.ts";
import { systemClock } from "../ledger/clock.ts";
import { random } from "../ledger/crypto.ts";

export const newId = uuid7Maker(() => systemClock.wallMs(), random);
