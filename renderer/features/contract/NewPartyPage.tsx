/** The two parties that make contracts, before there is one. */
import { Act } from "../../app/Act.tsx";
import { newId } from "../../app/newId.ts";
import { pathTo } from "../../app/paths.ts";
import { given, lacking, unfilled } from "../../app/typed.ts";
import { useDraft } from "../../app/useDraft.ts";
import { Choices } from "../../ui/Choices.tsx";
import { TextField } from "../../ui/TextField.tsx";

interface PartyDraft {
  readonly party: string;
  readonly role: "client" | "contractor";
  readonly name: string;
  readonly address: string;
  readonly representative: string;
}

const ROLES = [
  { id: "client", label: "発注者" },
  { id: "contractor", label: "受注者" },
];

const fresh = (): PartyDraft => ({
  party: newId(),
  role: "client",
  name: "",
  address: "",
  representative: "",
});

/** The page. */
export function NewPartyPage() {
  const [draft, setDraft, giveUp] = useDraft("party/new", fresh);
  const set = (part: Partial<PartyDraft>) => setDraft({ ...draft, ...part });
  return (
    <Act
      name="party/new"
      title="発注者・受注者を登録する"
      what={draft.role === "client" ? "発注者" : "受注者"}
      does="登録"
      back={{ href: pathTo.newContract(), label: "契約の登録" }}
      lacks={lacking(unfilled(draft.name, "名称"))}
      build={(occurredAt) => ({
        type: "registerParty",
        occurredAt,
        party: draft.party,
        role: draft.role,
        name: draft.name.trim(),
        ...given("address", draft.address),
        ...given("representative", draft.representative),
      })}
      next={pathTo.newContract()}
      onRecorded={giveUp}
    >
      <Choices
        label="どちらですか"
        choices={ROLES}
        value={draft.role}
        // The choices are the roles.
        onValue={(role) => set({ role: role as PartyDraft["role"] })}
      />
      <TextField
        label="名称"
        need="required"
        maxLength={200}
        value={draft.name}
        onValue={(name) => set({ name })}
      />
      <TextField
        label="所在地"
        need="optional"
        maxLength={300}
        value={draft.address}
        onValue={(address) => set({ address })}
      />
      <TextField
        label="代表者"
        need="optional"
        help="役職と氏名。証明書の差出人欄に印刷します。"
        maxLength={100}
        value={draft.representative}
        onValue={(representative) => set({ representative })}
      />
    </Act>
  );
}
