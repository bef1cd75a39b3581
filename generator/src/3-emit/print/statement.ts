/** A statement of a generated file as it is planned. Its parts are code already: the sinks have made it so. */

export type Statement =
  | ImportStatement
  | ExportStatement
  | InterfaceStatement
  | TypeStatement
  | ConstantStatement
  | FunctionStatement
  | ClassStatement;

interface Documented {
  /** Text of the comment before it, without delimiters. */
  readonly docs?: string | undefined;
}

export interface ImportStatement {
  readonly kind: "import";
  readonly module: string;
  /** The whole module under one name. */
  readonly namespace?: string;
  readonly names?: readonly LinkedName[];
  readonly isType?: boolean;
}

export interface ExportStatement {
  readonly kind: "export";
  readonly module: string;
  /** Default: all there is. */
  readonly names?: readonly LinkedName[];
  readonly isType?: boolean;
}

/** `type Name as Alias`. */
export interface LinkedName {
  readonly name: string;
  readonly alias?: string;
  readonly isType?: boolean;
}

export interface InterfaceStatement extends Documented {
  readonly kind: "interface";
  readonly name: string;
  readonly parents?: readonly string[];
  readonly members: readonly MemberText[];
}

export interface TypeStatement extends Documented {
  readonly kind: "type";
  readonly name: string;
  readonly type: string;
}

export interface ConstantStatement extends Documented {
  readonly kind: "constant";
  readonly name: string;
  /** Left out if it is inferred from the value. */
  readonly type?: string;
  readonly value: string;
  /** Default: yes. */
  readonly isExported?: boolean;
}

/** What is between the brackets, and what follows. */
export interface Signature {
  readonly parameters: readonly ParameterText[];
  readonly returnType: string;
  /** The body: one statement. */
  readonly body: string;
}

export interface ParameterText {
  readonly name: string;
  readonly type: string;
  readonly isOptional?: boolean;
  /** Its default value. */
  readonly initial?: string;
}

export interface FunctionStatement extends Documented, Signature {
  readonly kind: "function";
  readonly name: string;
}

export interface ClassStatement extends Documented {
  readonly kind: "class";
  readonly name: string;
  readonly parent: string;
  /** The constructor. */
  readonly maker: {
    readonly parameters: readonly ParameterText[];
    readonly statements: readonly string[];
  };
  readonly methods: readonly MethodText[];
}

/** `readonly name?: type`. The name is a key, or `[key: string]` for additional properties. */
export interface MemberText extends Documented {
  readonly name: string;
  readonly type: string;
  readonly isOptional?: boolean;
}

export interface MethodText extends Documented, Signature {
  readonly name: string;
}
