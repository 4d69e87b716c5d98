/** Why a dump cannot be imported; the message is a sentence for whoever runs the import. */
export class DumpProblem extends Error {
  override readonly name = "DumpProblem";
}
