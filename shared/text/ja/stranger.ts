/** Words about things that came instead of others (Art. 11). */
/** What became of one that is not registered. */
export const strangerBecame: Readonly<Record<"handedBack" | "misread", string>> = {
  handedBack: "発注者へ渡し返した",
  misread: "読み違いで、届いたのは台帳の物だった",
};
