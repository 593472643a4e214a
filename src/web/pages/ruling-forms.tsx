/** Forms with which a person decides what reports leave open. Each says who decides, and why. */
import { safeText } from '../../show/view/safe-text.ts';

/** What every form of a page is given. */
export interface Desk {
  /** Where the answer leads back to. */
  readonly back: string;
  readonly author: string;
  readonly token: { readonly name: string; readonly value: string } | null;
}

/** Reason and name, and what the server wants to see. */
export function By({ desk, id }: { readonly desk: Desk; readonly id: string }) {
  return (
    <>
      <input type="hidden" name="back" value={desk.back} />
      {desk.token === null ? null : <input type="hidden" name={desk.token.name} value={desk.token.value} />}
      <label for={`reason-${id}`}>
        <span>Reason</span>
        <input id={`reason-${id}`} name="reason" required maxlength={2000} autocomplete="off" />
      </label>
      <label for={`author-${id}`}>
        <span>Your name</span>
        <input
          id={`author-${id}`}
          name="author"
          required
          maxlength={200}
          value={desk.author}
          autocomplete="name"
        />
      </label>
    </>
  );
}

/** Whether two entries, offered as perhaps the same, are one. */
export function MatchForm({
  desk,
  entries,
  id,
}: {
  readonly desk: Desk;
  readonly entries: readonly string[];
  readonly id: string;
}) {
  return (
    <form method="post" action="/rulings" class="ruling-form">
      {entries.map((entry) => (
        <input type="hidden" name="entry" value={entry} />
      ))}
      <div class="fields">
        <By desk={desk} id={id} />
        <div class="buttons">
          <button type="submit" name="act" value="same-entry">
            They are one
          </button>
          <button type="submit" name="act" value="not-same">
            They are two
          </button>
        </div>
      </div>
    </form>
  );
}

/** That another entry is this one, named by its address. `others`: those that may be meant. */
export function SameEntryForm({
  desk,
  entry,
  others,
}: {
  readonly desk: Desk;
  readonly entry: string;
  readonly others: readonly { readonly id: string; readonly title: string }[];
}) {
  return (
    <details class="rule">
      <summary>Another entry speaks of the same thing</summary>
      <form method="post" action="/rulings" class="ruling-form">
        <input type="hidden" name="entry" value={entry} />
        <div class="fields">
          <label>
            <span>The other entry: its address</span>
            <input name="entry" required list="entries-here" autocomplete="off" size={34} />
          </label>
          <datalist id="entries-here">
            {others.map(({ id, title }) => (
              <option value={id}>{safeText(title)}</option>
            ))}
          </datalist>
          <By desk={desk} id="same-entry" />
          <button type="submit" name="act" value="same-entry">
            They are one
          </button>
        </div>
      </form>
    </details>
  );
}

export const CLAIMS_FORM = 'rule-claims';

/** About the claims whose boxes are ticked; the boxes name this form. */
export function ClaimsForm({ desk, entry }: { readonly desk: Desk; readonly entry: string }) {
  return (
    <details class="rule">
      <summary>Passages are wrong here, or speak of something else</summary>
      <form method="post" action="/rulings" class="ruling-form" id={CLAIMS_FORM}>
        <input type="hidden" name="entry" value={entry} />
        <p class="hint">Tick the passages above first.</p>
        <div class="fields">
          <By desk={desk} id="claims" />
          <div class="buttons">
            <button type="submit" name="act" value="other-entry">
              They speak of something else
            </button>
            <button type="submit" name="act" value="wrong-claim">
              They are wrong
            </button>
          </div>
        </div>
      </form>
    </details>
  );
}

export function DateForm({
  desk,
  entry,
  date,
}: {
  readonly desk: Desk;
  readonly entry: string;
  readonly date: string | null;
}) {
  return (
    <details class="rule">
      <summary>The date is another</summary>
      <form method="post" action="/rulings" class="ruling-form">
        <input type="hidden" name="entry" value={entry} />
        <div class="fields">
          <label>
            <span>The right date</span>
            <input
              name="date"
              required
              value={date ?? ''}
              placeholder="2026-02-25/2026-02-26"
              autocomplete="off"
            />
          </label>
          <By desk={desk} id="right-date" />
          <button type="submit" name="act" value="right-date">
            This is right
          </button>
        </div>
        <p class="hint">
          A day (2026-02-25), a month (2026-02), a year, or two of them with a stroke between
          (2026-02-25/2026-02-26).
        </p>
      </form>
    </details>
  );
}

export function SamePersonForm({
  desk,
  person,
  others,
}: {
  readonly desk: Desk;
  readonly person: string;
  readonly others: readonly { readonly id: string; readonly name: string }[];
}) {
  return (
    <details class="rule">
      <summary>Somebody else in the list is the same person</summary>
      <form method="post" action="/rulings" class="ruling-form">
        <input type="hidden" name="person" value={person} />
        <div class="fields">
          <label>
            <span>The other: address or id</span>
            <input name="person" required list="persons-here" autocomplete="off" size={34} />
          </label>
          <datalist id="persons-here">
            {others.map(({ id, name }) => (
              <option value={id}>{safeText(name)}</option>
            ))}
          </datalist>
          <By desk={desk} id="same-person" />
          <button type="submit" name="act" value="same-person">
            They are one
          </button>
        </div>
      </form>
    </details>
  );
}

export function UndoForm({ desk, ruling }: { readonly desk: Desk; readonly ruling: string }) {
  return (
    <form
      method="post"
      action={`/rulings/${encodeURIComponent(ruling).replaceAll('%3A', ':')}/undo`}
      class="ruling-form"
    >
      <input type="hidden" name="back" value={desk.back} />
      <input type="hidden" name="author" value={desk.author} />
      {desk.token === null ? null : <input type="hidden" name={desk.token.name} value={desk.token.value} />}
      <button type="submit">Undo</button>
    </form>
  );
}
