/**
 * Macros that a rewritten statement calls. Each names its argument once, as an
 * element of a list, so that arguments that are long are not copied.
 *
 * A number is a DECIMAL(38, 12): its units are what is left when its point is taken
 * out. A quotient is that of the units, rounded half away from zero to 12 decimals;
 * divided by zero, it is no value, as the engine has it for whole numbers: an error
 * would come and go with the order in which conditions are looked at.
 *
 * What is counted in binary is taken to 15 significant digits, of which all are
 * right (IEEE 754, binary64), so that a half is 0.5 and never 0.49999999999999994.
 *
 * A text may grow to a thousand characters: without a bound, ten lines of `a || a`
 * make one of gigabytes, past every limit of memory (measured, 2026-11-24).
 */
export const MACROS: readonly string[] = [
  `create macro tearline_units(x) as
    cast(replace(cast(cast(x as decimal(38, 12)) as varchar), '.', '') as hugeint)`,
  `create macro tearline_divide(a, b) as list_transform(
    list_transform(
      [{'n': tearline_units(a), 'd': tearline_units(b)}],
      lambda r: (case when (r.n < 0) = (r.d < 0) then 1 else -1 end)
        * ((abs(r.n) * 1000000000000 + abs(r.d) // 2) // abs(r.d))
    ),
    lambda u: cast(u // 1000000000000 as decimal(38, 12))
      + cast(u % 1000000000000 as bigint) * cast(0.000000000001 as decimal(13, 12))
  )[1]`,
  `create macro tearline_rounded(x) as
    cast(format('{:.15g}', cast(x as double)) as decimal(38, 12))`,
  `create macro tearline_text(x) as list_transform(
    [x],
    lambda t: case when length(t) > 1000
      then error('a text grows to more than 1000 characters') else t end
  )[1]`
]
