/** A tar archive of these files, as GNU tar writes them; a name of more than 100 letters gets a record of its own. */
export function tarOf(files: Readonly<Record<string, string>>): Buffer {
  const parts = Object.entries(files).flatMap(([name, content]) => {
    const long = name.length <= 100 ? [] : entry("././@LongLink", Buffer.from(`${name}\0`), "L");
    return [...long, ...entry(name.slice(0, 100), Buffer.from(content), "0")];
  });
  return Buffer.concat([...parts, Buffer.alloc(1_024)]);
}

function entry(name: string, content: Buffer, type: string): readonly Buffer[] {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write("0000644\0", 100);
  header.write(`${content.length.toString(8).padStart(11, "0")}\0`, 124);
  header.write("        ", 148);
  header.write(type, 156);
  header.write("ustar  \0", 257, "latin1");
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
}
