import { normalise } from "../text.ts";

/** Zones that are offered before anything is typed. */
const usual = [
  "UTC",
  "Europe/London",
  "Europe/Paris",
  "Europe/Berlin",
  "Europe/Madrid",
  "Europe/Rome",
  "Europe/Warsaw",
  "Europe/Athens",
  "Europe/Istanbul",
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Los_Angeles",
  "America/Toronto",
  "America/Mexico_City",
  "America/Sao_Paulo",
  "Asia/Kolkata",
  "Asia/Singapore",
  "Asia/Shanghai",
  "Asia/Tokyo",
  "Asia/Seoul",
  "Australia/Perth",
  "Australia/Sydney",
  "Pacific/Auckland",
  "Africa/Johannesburg",
] as const;

/** Names by which people call these zones; a zone's own city needs none. */
const otherNames: Readonly<Record<string, string>> = {
  "America/New_York":
    "eastern, et, est, edt, new york city, nyc, boston, miami, washington, atlanta, philadelphia, usa, united states",
  "America/Chicago": "central, ct, cst, cdt, houston, dallas, austin, minneapolis, new orleans, nashville",
  "America/Denver": "mountain, mt, mst, mdt, salt lake city",
  "America/Los_Angeles":
    "pacific, pt, pst, pdt, la, hollywood, california, san francisco, seattle, portland, las vegas, san diego",
  "America/Toronto": "canada, montreal, ottawa, quebec",
  "America/Mexico_City": "mexico",
  "America/Sao_Paulo": "brazil, brasil, rio de janeiro",
  "America/Argentina/Buenos_Aires": "argentina",
  "America/Bogota": "colombia",
  "America/Santiago": "chile",
  "America/Lima": "peru",
  "Europe/London": "uk, united kingdom, great britain, england, scotland, wales, bst, manchester, edinburgh, londres",
  "Europe/Dublin": "ireland",
  "Europe/Paris": "france, cet, cest, central european time, lyon, marseille",
  "Europe/Berlin": "germany, deutschland, munich, munchen, hamburg, cologne, koln, frankfurt, mez, mesz",
  "Europe/Madrid": "spain, espana, barcelona",
  "Europe/Rome": "italy, italia, roma, milan, milano",
  "Europe/Amsterdam": "netherlands, holland",
  "Europe/Brussels": "belgium",
  "Europe/Vienna": "austria, wien, osterreich",
  "Europe/Zurich": "switzerland, geneva, schweiz, suisse",
  "Europe/Warsaw": "poland",
  "Europe/Stockholm": "sweden",
  "Europe/Oslo": "norway",
  "Europe/Copenhagen": "denmark",
  "Europe/Helsinki": "finland, eet, eest",
  "Europe/Lisbon": "portugal",
  "Europe/Athens": "greece",
  "Europe/Prague": "czechia, czech republic",
  "Europe/Budapest": "hungary",
  "Europe/Bucharest": "romania",
  "Europe/Istanbul": "turkey",
  "Europe/Kyiv": "kiev, ukraine",
  "Europe/Moscow": "russia, msk",
  "Asia/Jerusalem": "israel, tel aviv",
  "Asia/Dubai": "emirates, abu dhabi",
  "Asia/Kolkata": "india, ist, mumbai, delhi, new delhi, bangalore, calcutta",
  "Asia/Shanghai": "china, beijing, peking",
  "Asia/Tokyo": "japan, jst, tokio, osaka, kyoto",
  "Asia/Seoul": "korea, south korea, kst",
  "Asia/Manila": "philippines",
  "Asia/Jakarta": "indonesia",
  "Asia/Bangkok": "thailand",
  "Asia/Ho_Chi_Minh": "vietnam, hanoi, saigon",
  "Asia/Taipei": "taiwan",
  "Australia/Sydney": "australia, aest, aedt, canberra",
  "Pacific/Auckland": "new zealand, nzst, nzdt, wellington",
  "Africa/Johannesburg": "south africa, cape town",
  "Africa/Cairo": "egypt",
  "Africa/Lagos": "nigeria",
  UTC: "gmt, z, zulu, universal",
};

/** Cities that the list of a JavaScript engine may still have under a former name. */
const presentNames: Readonly<Record<string, string>> = {
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Godthab": "America/Nuuk",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
};

const mostSuggested = 25;
const mostHoursAhead = 14;
const mostHoursBehind = 12;

/** The zone that is meant: a name of the time zone database, a city, a country, "pacific" or "UTC+2"; undefined unless it is one alone. */
export function findTimeZone(typed: string): string | undefined {
  const fixed = findFixedZone(typed);
  if (fixed !== undefined) return fixed;
  const wanted = normalise(typed);
  if (wanted === "") return undefined;
  const zones = allZones();
  const named = zones.filter(({ names }) => names.includes(wanted));
  const [only, another] = named.length > 0 ? named : zones.filter(({ names }) => begins(names, wanted));
  return another === undefined ? only?.zone : undefined;
}

/** Zones that fit what was typed so far, those that begin with it first; the usual ones before anything is typed. At most 25. */
export function suggestTimeZones(typed: string): readonly string[] {
  const wanted = normalise(typed);
  const fixed = findFixedZone(typed);
  if (wanted === "") return usual;
  const zones = allZones();
  const exact = zones.filter(({ names }) => names.includes(wanted));
  const beginning = zones.filter(({ names }) => begins(names, wanted));
  const holding = zones.filter(({ names }) => names.some((name) => name.includes(wanted)));
  const found = [...exact, ...beginning, ...holding].map(({ zone }) => zone);
  return [...new Set([...(fixed === undefined ? [] : [fixed]), ...found])].slice(0, mostSuggested);
}

/** "UTC+2", "GMT -03:30" or "+5:30" as `UTC+02:00` and so on; undefined for anything else. */
function findFixedZone(typed: string): string | undefined {
  const match = /^(?:utc|gmt)?\s*([+\-−–])\s*(\d{1,2})(?:[:.]?([0-5]\d))?$/i.exec(typed.trim());
  if (match === null) return undefined;
  const [, sign, hours = "", minutes = "00"] = match;
  const isAhead = sign === "+";
  const ahead = Number(hours) + Number(minutes) / 60;
  if (ahead > (isAhead ? mostHoursAhead : mostHoursBehind)) return undefined;
  return ahead === 0 ? "UTC" : `UTC${isAhead ? "+" : "-"}${hours.padStart(2, "0")}:${minutes}`;
}

function begins(names: readonly string[], wanted: string): boolean {
  return names.some((name) => name.startsWith(wanted));
}

/** Each zone with the forms in which people may type it. */
function allZones(): readonly { readonly zone: string; readonly names: readonly string[] }[] {
  const zones = Intl.supportedValuesOf("timeZone").map((zone) => presentNames[zone] ?? zone);
  return [...new Set(["UTC", ...usual, ...zones])].map((zone) => {
    const [city = zone] = zone.split("/").slice(-1);
    const others = otherNames[zone]?.split(", ") ?? [];
    return { zone, names: [...new Set([normalise(city), normalise(zone), ...others])] };
  });
}
