/** What makes a process believe that it is so many milliseconds later. */
export function later(ms: number): Readonly<Record<string, string>> {
  return { NODE_OPTIONS: `--import=data:text/javascript,const%20now=Date.now;Date.now=()=>now()+${ms}` };
}
