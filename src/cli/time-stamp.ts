/** A moment as part of a file name, in UTC: 20260207-183005. */
export function timeStamp(moment: Date): string {
  return moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, "").replace("T", "-");
}
