/** A ledger from a backup, where none opens any more: on a new computer, after a disk has failed. */
import { Restoring } from "../../app/restore/Restoring.tsx";
import { Button } from "../../ui/Button.tsx";
import { Page } from "../../ui/Page.tsx";
import { SpeakerProvider } from "../../ui/said.tsx";
import styles from "./FirstRun.module.css";

/** The page. */
export function RestorePage({ onLeave }: { readonly onLeave: () => void }) {
  return (
    <div className={styles["shell"]}>
      <SpeakerProvider screen="restore">
        <Page title="バックアップから復元する" action={<Button onClick={onLeave}>やめる</Button>}>
          <Restoring atStart />
        </Page>
      </SpeakerProvider>
    </div>
  );
}
