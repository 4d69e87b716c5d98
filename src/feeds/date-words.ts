/** Beginnings of month names in the languages in which feeds are written, without accents; the first three letters decide. */
const monthStarts: readonly string[] = [
  "jan ene gen",
  "feb fev",
  "mar mrz mae maa mrt",
  "apr avr abr",
  "may mai mag mei",
  "jun giu",
  "jul lug",
  "aug ago aou",
  "sep set",
  "oct okt ott out",
  "nov",
  "dec dez dic",
];
const months = new Map(monthStarts.flatMap((starts, index) => starts.split(" ").map((start) => [start, index])));

/** The month (0 to 11) that a name or its beginning means in English, French, German, Spanish, Italian and kin. */
export function findMonth(name: string): number | undefined {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  // The French summer: both begin with the same three letters.
  if (plain.startsWith("juin")) return 5;
  if (plain.startsWith("juil")) return 6;
  return months.get(plain.slice(0, 3));
}

const zoneHours: Readonly<Record<string, number>> = {
  nst: -3.5,
  ast: -4,
  adt: -3,
  brt: -3,
  est: -5,
  edt: -4,
  et: -5,
  cst: -6,
  cdt: -5,
  ct: -6,
  mst: -7,
  mdt: -6,
  mt: -7,
  pst: -8,
  pdt: -7,
  pt: -8,
  akst: -9,
  akdt: -8,
  hst: -10,
  wet: 0,
  west: 1,
  bst: 1,
  cet: 1,
  met: 1,
  mez: 1,
  cest: 2,
  mest: 2,
  mesz: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  sast: 2,
  ist: 5.5,
  hkt: 8,
  sgt: 8,
  awst: 8,
  jst: 9,
  kst: 9,
  acst: 9.5,
  acdt: 10.5,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
};

/** What a zone is ahead of UTC, in ms; letters that name no zone, and no zone at all, mean UTC. */
export function zoneOffsetMs(zone: string): number {
  const numeric = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone.replace("\u2212", "-"));
  if (numeric === null) return (zoneHours[zone.toLowerCase()] ?? 0) * 3_600_000;
  const [, sign, hours, minutes = "0"] = numeric;
  const ms = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return ms > 15 * 3_600_000 ? 0 : sign === "-" ? -ms : ms;
}
