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
