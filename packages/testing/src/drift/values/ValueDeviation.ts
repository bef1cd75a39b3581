/** One way in which a value is not as its schema says. */
export interface ValueDeviation {
  readonly kind:
    | "property-undescribed"
    | "property-missing"
    | "value-undescribed"
    | "null-undescribed"
    | "type-differs"
    | "value-differs"
    | "direction-differs";
  /** Of the schema that says so; of an undescribed property, of the object's schema. */
  readonly pointer: string;
  /** Where in the value: `images[].width`; empty for all of it. */
  readonly path: string;
  /** What goes on after "`images[].width` ". */
  readonly text: string;
  readonly value: unknown;
  /** Of the property. */
  readonly name?: string;
  /** The schema was reached by a reference. */
  readonly isShared: boolean;
  /** The document has one value there: it may be what tells branches apart. */
  readonly isConstant?: true;
}
