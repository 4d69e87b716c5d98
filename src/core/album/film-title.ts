const plainWord =
  "(?:original|official|complete|expanded|deluxe|the|a|motion|picture|film|movie|television|tv|series|video|game|cast|soundtracks?|score|recording|music|album|edition|ost|from|to|by|of|and|inspired|songs|bande|originale|du|colonna|sonora|banda|filmmusik|musik|zum|aus|dem)";
const saysSoundtrack =
  /\b(?:soundtracks?|score|ost|original (?:music|recording|cast)|music (?:from|by|to)|songs from|bande originale|colonna sonora|banda sonora|filmmusik|musik (?:zum|aus))\b|サウンドトラック|サントラ/i;
const onlyPlain = new RegExp(`^(?:${plainWord}\\b\\W*)*$`, "i");
const leading =
  /^(?:the )?(?:original )?(?:music|songs|score) from (?:and inspired by )?(?:the )?(?:motion picture|film|movie|(?:tv )?series|(?:video )?game)[\s:,-]+/i;
const endings = [
  /\s*[([][^()[\]]*[)\]]\s*$/,
  new RegExp(`\\s*(?::|\\s[-–—]|,)\\s+(?:${plainWord}\\b\\W*)+$`, "i"),
  /\s+(?:(?:the )?(?:original|official) (?:(?:motion picture|film|movie|television|tv|series|video game|game|score|music) )*(?:soundtrack|score|ost|recording)|soundtrack|ost)\s*$/i,
  /\s*(?:オリジナル)?・?(?:サウンドトラック|サントラ)\s*$/,
];
/** Nothing of that length is a title. */
const longest = 300;

/**
 * What an album's title names besides saying that it is a soundtrack: "Alien" for "Alien (Original Motion Picture Soundtrack)". The
 * whole title where nothing else is in it.
 */
export function filmTitleOf(albumTitle: string): string {
  const whole = albumTitle.trim();
  if (whole.length > longest || !saysSoundtrack.test(whole)) return whole;
  let title = whole.replace(leading, "");
  for (const ending of endings) title = title.replace(ending, (end) => (saysSoundtrack.test(end) ? "" : end)).trim();
  return onlyPlain.test(title) ? whole : title;
}
