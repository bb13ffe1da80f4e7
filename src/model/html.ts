declare const html: unique symbol

/** Text that is HTML already, and is not escaped again. Made by `template/` only. */
export type Html = string & {readonly [html]: true}
