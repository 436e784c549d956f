/** To which media a paper of the client is limited, if it is. */
import type { Media } from "../../../shared/domain/vocabulary.ts";
import { MEDIA } from "../../../shared/domain/vocabulary.ts";
import { media as words } from "../../../shared/text/ja/words.ts";
import { Line, More } from "../../ui/Layout.tsx";
import { Check } from "../../ui/TextField.tsx";

/** A list to tick, folded while nothing is ticked. */
export function MediaLimit(props: {
  /** What is limited, such as 置ける媒体. */
  readonly what: string;
  readonly media: readonly Media[];
  readonly onMedia: (media: readonly Media[]) => void;
}) {
  const { what, media, onMedia } = props;
  return (
    <More
      label={
        media.length === 0
          ? `${what}を限る(いまは限りません)`
          : `${what}: ${media.map((one) => words[one]).join("、")}`
      }
    >
      <Line>
        {MEDIA.map((one) => (
          <Check
            key={one}
            label={words[one]}
            checked={media.includes(one)}
            onValue={(on) =>
              onMedia(MEDIA.filter((each) => (each === one ? on : media.includes(each))))
            }
          />
        ))}
      </Line>
    </More>
  );
}
