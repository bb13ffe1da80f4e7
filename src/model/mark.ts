declare const mark: unique symbol

/**
 * A label of a marking scheme, exactly as it is printed, as `TLP:AMBER+STRICT`.
 *
 * Only `marking/` makes one, from its list; it is never translated.
 */
export type Mark = string & {readonly [mark]: true}
