import fc from 'fast-check'

/**
 * The seed of every property test: a run in CI finds what a run on a desk finds.
 * Change it to look elsewhere; what it then finds becomes a case of its own.
 */
fc.configureGlobal({seed: 20_250_603})
