/** An account that is no longer used. What it recorded stays. */
import { Act } from "../../app/Act.tsx";
import { pathTo } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import { useView } from "../../app/useView.ts";

const BACK = { href: pathTo.settings(), label: "設定" };

/** The page. */
export function CloseAccountPage({ account }: { readonly account: string }) {
  return (
    <ShownPage view={useView("accounts", {})} what="利用者の停止を記録する" back={BACK}>
      {(accounts) => {
        const closed = accounts.find((one) => one.account === account);
        return (
          <Act
            name={`account/${account}/close`}
            what="利用者の停止"
            back={BACK}
            lacks={[]}
            build={(occurredAt) => ({ type: "closeAccount", occurredAt, account })}
            next={pathTo.settings()}
            onRecorded={() => {}}
          >
            <p>
              利用者 {closed?.login}
              {closed?.name !== undefined && `(${closed.name})`}{" "}
              は、このあとログインできなくなります。これまでの記録は残ります。元に戻すことはできません。
            </p>
          </Act>
        );
      }}
    </ShownPage>
  );
}
