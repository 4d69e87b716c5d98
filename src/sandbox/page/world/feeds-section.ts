import { html, nothing, type TemplateResult } from "lit";
import type { FeedFault, WorldFeed, WorldPost, WorldView } from "../../world-types.ts";
import type { ComposerActions } from "../composer/composer-actions.ts";
import type { PageActions } from "../page-actions.ts";
import { formatTime } from "../time-format.ts";
import { sectionView, selectField, smallButton, textIn } from "./parts.ts";
import type { WorldActions } from "./world-actions.ts";

const FAULTS: readonly (readonly [FeedFault, string])[] = [
  ["none", "works"],
  ["error", "answers 500"],
  ["missing", "answers 404"],
  ["limited", "answers 429"],
  ["slow", "takes half a minute"],
  ["malformed", "is malformed"],
  ["truncated", "breaks off in the middle"],
  ["page", "is a web page instead"],
];

const toFault = (value: string): FeedFault => FAULTS.find(([fault]) => fault === value)?.[0] ?? "none";

/** The feeds that the sandbox serves, and what is wrong with them. */
export function feedsSection(
  { feeds }: WorldView,
  actions: WorldActions,
  composer: Pick<ComposerActions, "type">,
): TemplateResult {
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const { target } = event;
    if (!(target instanceof HTMLFormElement)) return;
    const [name, fault] = [textIn(target, "name"), toFault(textIn(target, "fault"))];
    void actions.act({ area: "feeds", kind: "add-feed", name, fault }, `“${name}” is served now.`).then((isDone) => {
      if (isDone) target.reset();
    });
  };
  return sectionView(
    "Feeds",
    html`<ul class="world-list">
        ${feeds.map((feed) => feedView(feed, actions, composer))}
      </ul>
      <form class="world-form" @submit=${add}>
        <label class="world-field"><span>Another feed</span><input type="text" name="name" required maxlength="80" placeholder="Its name" /></label>
        <label class="world-field">
          <span>It</span>
          <select name="fault">
            ${FAULTS.map(([fault, text]) => html`<option value=${fault}>${text}</option>`)}
          </select>
        </label>
        <button type="submit" class="button button-secondary button-small">Add feed</button>
      </form>
      <p class="world-note">The bot reads an added feed once a server has added it too, with <code>/feeds add</code>.</p>`,
  );
}

function feedView(feed: WorldFeed, actions: WorldActions, composer: Pick<ComposerActions, "type">): TemplateResult {
  const choose = (value: string) => {
    const [fault, text] = FAULTS.find(([known]) => known === value) ?? ["none", "works"];
    void actions.act({ area: "feeds", kind: "break-feed", feedId: feed.id, fault }, `“${feed.name}” ${text} now.`);
  };
  const remove = () =>
    void actions.act({ area: "feeds", kind: "remove-feed", feedId: feed.id }, `“${feed.name}” is gone.`);
  return html`<li class="world-item">
    <div class="world-line"><strong>${feed.name}</strong>
      ${
        feed.isOwn
          ? nothing
          : html`<span class="world-row">
              ${smallButton("Let the bot read it", () => composer.type(`/feeds add url: ${feed.url}`), false, `Let the bot read it: ${feed.name}`)}
              ${smallButton("Remove", remove, false, `Remove the feed ${feed.name}`)}
            </span>`
      }
    </div>
    <a href=${feed.url} target="_blank" rel="noopener noreferrer">${feed.url}</a>
    ${selectField(`${feed.name} now`, FAULTS, feed.fault, choose)}
  </li>`;
}

/** The published posts, newest first. */
export function postsSection(
  { posts, feeds, now }: WorldView,
  locale: string,
  page: PageActions,
  actions: WorldActions,
): TemplateResult {
  return sectionView(
    "Posts",
    html`<div class="world-row">${smallButton("New post", () => void page.openPublish(undefined))}</div>
      <ul class="world-list">
        ${posts.map((post) => postView(post, feeds, now, locale, page, actions))}
      </ul>`,
  );
}

function postView(
  post: WorldPost,
  feeds: readonly WorldFeed[],
  now: number,
  locale: string,
  page: PageActions,
  actions: WorldActions,
): TemplateResult {
  const feed = feeds.find(({ id }) => id === post.feedId);
  const place = feeds.length > 1 && feed ? ` · ${feed.name}` : "";
  const remove = () =>
    void actions.act({ area: "feeds", kind: "delete-post", postId: post.id }, `“${post.title}” is out of the feed.`);
  return html`<li class="world-item">
    <strong>${post.title}</strong>
    <div class="world-line">
      <span class="world-note">${formatTime(post.publishedAt, "d", locale, now)}${place}</span>
      <span class="world-row">
        ${smallButton("Edit", () => void page.openPublish(post), false, `Edit ${post.title}`)}
        ${smallButton("Delete", remove, false, `Delete ${post.title}`)}
      </span>
    </div>
  </li>`;
}
