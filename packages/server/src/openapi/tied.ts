import type * as v from 'valibot';

/** A type without `readonly`, read through to its ends: what two types have to agree in. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

/** Whether two types are the same, optional fields included; assignability both ways would miss those. */
type IsSame<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** What stands at the place of a schema that says something else than the contract. */
interface Drift<Contract, Schema> {
  readonly theContractSays: Contract;
  readonly theSchemaSays: Schema;
}

/**
 * Ties a schema to a type of the contract: it does not compile when one of them says more, less or something else.
 *
 * @example export const HealthSchema: v.GenericSchema<unknown, Health> = tied<Health>()(v.strictObject({ … }));
 */
export function tied<Contract>(): <Schema extends v.GenericSchema>(
  schema: IsSame<Plain<v.InferOutput<Schema>>, Plain<Contract>> extends true
    ? Schema
    : Drift<Plain<Contract>, Plain<v.InferOutput<Schema>>>,
) => v.GenericSchema<unknown, Contract> {
  return (schema) => schema as unknown as v.GenericSchema<unknown, Contract>;
}
