// An advance notice (ABN) as the paper shows it: every field, blanks too, for whether it is valid is for the reader to see.

import type { AdvanceNotice } from '../../cycle/care/notice.ts';
import { noticeFields } from '../../i18n/notice.ts';

/** The fields of the notice, one in a row. */
export function NoticeFields({ notice }: { readonly notice: AdvanceNotice }) {
  return (
    <dl className="notice-fields">
      {noticeFields(notice).map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
