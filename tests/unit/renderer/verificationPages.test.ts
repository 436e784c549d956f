/** The printed result of a verification says whatever the screen does. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { VerificationPages } from "../../../renderer/print/VerificationPages.tsx";
import type { VerifyReport } from "../../../shared/views/audit.ts";

const REPORT: VerifyReport = {
  ok: true,
  path: "/台帳.ukewatashi",
  startedAt: "2026-09-01T09:00:00+09:00",
  seconds: 0.5,
  counts: { entries: 12 },
  size: 12,
  findings: [],
  more: 0,
};

function printed(report: VerifyReport): string {
  const origin = `ukewatashi.internal/${"0".repeat(32)}`;
  const verification = {
    title: "台帳",
    sample: false,
    origin,
    vkey: `${origin}+00000000+AAAA`,
    report,
    printedAt: "2026-09-01T10:00:00+09:00",
  };
  return renderToStaticMarkup(
    createElement(VerificationPages, { verification, onDrawn: () => undefined }),
  );
}

test("that entries were lost with the ledger before is on the paper", () => {
  const origin = `ukewatashi.internal/${"1".repeat(32)}`;
  const follows = [{ origin, size: 10, knownSize: 13, reason: "ディスクの故障" }];
  const paper = printed({ ...REPORT, follows });
  expect(paper).toContain("前の台帳を引き継いでいます");
  expect(paper).toContain("そのあとの 3件は失われました(理由: ディスクの故障)");
});

test("a ledger that follows none says nothing of one", () => {
  expect(printed(REPORT)).not.toContain("引き継いで");
});
