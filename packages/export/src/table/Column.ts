/** The columns of a Parquet file. Values of varying shape are JSON: nothing is filled with null, no integer becomes a float. */

/** What a column holds. */
export type Kind = 'text' | 'integer' | 'texts' | 'jsons' | 'said' | 'rule' | 'origin'

/** A column; no value of it is null. */
export interface Column {
  readonly name: string
  /**
   * `jsons` is a list of values of the JSON logical type; `said` a list of messages that have a `role` and a `content` and
   * nothing else; `rule` and `origin` are what verl wants to know of a task: `style` and `ground_truth`, and where it is
   * from.
   */
  readonly kind: Kind
}
