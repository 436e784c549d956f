/** The hash of what a form says, as the entry that freezes the form carries it. */
import type { Change } from "../../shared/domain/state.ts";
import type { FormContent } from "../../shared/forms/content.ts";
import { base64url, utf8 } from "../../shared/proof/bytes.ts";
import { canonicalize } from "../../shared/proof/canonical.ts";
import { sha256 } from "./crypto.ts";

/** base64url(SHA-256(JCS(content))). */
export function contentHash(content: FormContent): string {
  return base64url(sha256(utf8(canonicalize(content))));
}

/** The hash of the form that these changes freeze, if they freeze one. */
export function sheetHash(changes: readonly Change[]): string | undefined {
  const sheet = changes.find((change) => change.kind === "sheet");
  // A print only adds to the list of prints: the words, and so their hash, stand since the form was frozen.
  if (!sheet || sheet.doc.prints.length > 0) return undefined;
  return contentHash(sheet.doc.content);
}
