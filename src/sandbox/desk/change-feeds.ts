import { addFeed, removeFeed, setFeedFault } from "../feed/feeds.ts";
import { deletePost, editPost } from "../feed/posts.ts";
import { ChatRefusal } from "../interactions/chat-refusal.ts";
import type { World } from "../world/world.ts";
import type { FeedAction } from "../world-types.ts";
import { getFound } from "./get-found.ts";

function getText(text: string, sentence: string): string {
  const trimmed = text.trim();
  if (trimmed === "") throw new ChatRefusal(400, sentence);
  return trimmed;
}

/** Changes posts and feeds. */
export function changeFeeds(world: World, action: FeedAction): void {
  switch (action.kind) {
    case "edit-post": {
      const title = getText(action.title, "Give the post a title first.");
      getFound(editPost(world, action.postId, { title, html: action.html }), "post");
      return;
    }
    case "delete-post":
      getFound(deletePost(world, action.postId), "post");
      return;
    case "add-feed":
      addFeed(world, getText(action.name, "Give the feed a name first."), action.fault);
      return;
    case "break-feed":
      getFound(setFeedFault(world, action.feedId, action.fault), "feed");
      return;
    case "remove-feed":
      getFound(removeFeed(world, action.feedId), "feed to remove");
  }
}
