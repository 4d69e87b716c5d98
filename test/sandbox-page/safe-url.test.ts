import { describe, expect, it } from "vitest";
import { toLocalImage, toWebUrl, youTubeId } from "../../src/sandbox/page/safe-url.ts";

describe("addresses", () => {
  it.each(["javascript:alert(1)", "data:text/html,x", "ftp://x.org", "x.org", "", undefined])(
    "refuse %s as a link",
    (address) => {
      expect(toWebUrl(address)).toBeUndefined();
    },
  );

  it("show only pictures that nobody else is asked for", () => {
    const origin = "http://127.0.0.1:8080";
    expect(toLocalImage("/attachments/1.png", origin)).toBe("http://127.0.0.1:8080/attachments/1.png");
    expect(toLocalImage("data:image/png;base64,AA==", origin)).toBe("data:image/png;base64,AA==");
    expect(toLocalImage("data:text/html,x", origin)).toBeUndefined();
    expect(toLocalImage("https://example.com/cover.jpg", origin)).toBeUndefined();
    expect(toLocalImage("http://127.0.0.1:8081/x.png", origin)).toBeUndefined();
  });

  it("lead to the sandbox's own port, on whichever it ran when they were written", () => {
    const origin = "http://127.0.0.1:8080";
    expect(toWebUrl("http://127.0.0.1:41001/posts/arrival/?a=1#top", origin)).toBe(`${origin}/posts/arrival/?a=1#top`);
    expect(toLocalImage("http://localhost:41001/attachments/1/2/x.png", origin)).toBe(
      `${origin}/attachments/1/2/x.png`,
    );
    expect(toWebUrl("http://127.0.0.1:9000/other/", origin)).toBe("http://127.0.0.1:9000/other/");
    expect(toWebUrl("https://example.com/posts/arrival/", origin)).toBe("https://example.com/posts/arrival/");
  });

  it.each([
    ["https://www.youtube.com/watch?v=abcdefghijk&t=3", "abcdefghijk"],
    ["https://youtu.be/abcdefghijk", "abcdefghijk"],
    ["https://m.youtube.com/shorts/abcdefghijk", "abcdefghijk"],
    ["https://youtube.com.example.org/watch?v=abcdefghijk", undefined],
    ["https://www.youtube.com/@label", undefined],
  ])("find the video in %s", (address, id) => {
    expect(youTubeId(address)).toBe(id);
  });
});
