/** What a package has to call, as an editor prints it. */
import ts from "typescript";

/** A signature of the client or of a function. */
export interface PrintedSignature {
  /** `ImageKit.uploadFile(params: UploadFileParams): ApiCall<UploadedFile>`. */
  readonly text: string;
  /** An operation or a flow of the client, not what every client has. */
  readonly isMethod: boolean;
  readonly hasExample: boolean;
}

const flags =
  ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;

/** Members that the runtime's client gives to every package's. */
const inherited = new Set(["call", "withOptions"]);

/** Of everything that the module at `path` exports. */
export function printSignatures(program: ts.Program, path: string): readonly PrintedSignature[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const exported = source && checker.getSymbolAtLocation(source);
  if (exported === undefined) throw new Error(`${path} exports nothing.`);
  return checker.getExportsOfModule(exported).flatMap((found) => {
    const isAlias = (found.flags & ts.SymbolFlags.Alias) !== 0;
    const symbol = isAlias ? checker.getAliasedSymbol(found) : found;
    return exportedSignatures(checker, found.name, symbol).flatMap(({ name, isMethod, all }) =>
      all.map((signature) => ({
        text: name + checker.signatureToString(signature, source, flags),
        isMethod,
        hasExample: signature.getJsDocTags().some((tag) => tag.name === "example"),
      })),
    );
  });
}

interface Named {
  readonly name: string;
  readonly isMethod: boolean;
  readonly all: readonly ts.Signature[];
}

/** A function's; of classes, the client's: errors are thrown, not made. */
function exportedSignatures(
  checker: ts.TypeChecker,
  name: string,
  symbol: ts.Symbol,
): readonly Named[] {
  const type = checker.getTypeOfSymbol(symbol);
  if (symbol.flags & ts.SymbolFlags.Function)
    return [{ name, isMethod: false, all: type.getCallSignatures() }];
  const instance = checker.getDeclaredTypeOfSymbol(symbol);
  if (!(symbol.flags & ts.SymbolFlags.Class) || !instance.getProperty("withOptions")) return [];
  const members = instance.getProperties().map((member) => ({
    name: `${name}.${member.name}`,
    isMethod: !inherited.has(member.name),
    all: checker.getTypeOfSymbol(member).getCallSignatures(),
  }));
  return [{ name: `new ${name}`, isMethod: false, all: type.getConstructSignatures() }, ...members];
}
